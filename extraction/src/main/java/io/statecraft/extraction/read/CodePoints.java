package io.statecraft.extraction.read;

/** Counts the code points before an offset of a text in steps, so that many questions cost little. */
final class CodePoints {
    private static final int STEP = 1024;

    private final String text;
    private final int[] beforeStep;

    CodePoints(String text) {
        this.text = text;
        this.beforeStep = new int[text.length() / STEP + 1];
        for (int step = 1; step < beforeStep.length; step++) {
            beforeStep[step] = beforeStep[step - 1] + Character.codePointCount(text, (step - 1) * STEP, step * STEP);
            // A pair across the border is one point, but was counted on both sides.
            if (Character.isLowSurrogate(text.charAt(step * STEP))
                    && Character.isHighSurrogate(text.charAt(step * STEP - 1))) {
                beforeStep[step]--;
            }
        }
    }

    int before(int offset) {
        int step = Math.min(offset / STEP, beforeStep.length - 1);
        return beforeStep[step] + Character.codePointCount(text, step * STEP, offset);
    }
}
