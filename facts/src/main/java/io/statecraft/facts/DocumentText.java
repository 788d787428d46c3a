package io.statecraft.facts;

import java.text.Normalizer;

/** The one form of a text that is hashed, kept and pointed into. */
public final class DocumentText {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int REPLACEMENT = 0xFFFD;

    private DocumentText() {}

    /**
     * The text in Unicode normalisation form C with line feeds as line ends, without byte order marks and control
     * characters; lone surrogates become U+FFFD, because UTF-8 cannot carry them.
     */
    public static String normalised(String raw) {
        String lines = raw.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints().forEach(point -> append(kept, point));
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    private static void append(StringBuilder kept, int point) {
        if (Character.getType(point) == Character.SURROGATE) {
            kept.appendCodePoint(REPLACEMENT);
        } else if (point == '\n' || point == '\t') {
            kept.append((char) point);
        } else if (!Character.isISOControl(point) && point != BYTE_ORDER_MARK) {
            kept.appendCodePoint(point);
        }
    }
}
