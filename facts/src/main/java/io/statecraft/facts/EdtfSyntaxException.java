package io.statecraft.facts;

/** A text is no EDTF date; the message quotes it and names the position (from 1) and what was wrong there. */
public final class EdtfSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int QUOTED_LENGTH = 60;

    private final int position;

    EdtfSyntaxException(String text, int index, String problem) {
        super("Not an EDTF date: \"%s\", position %d: %s".formatted(quoted(text), index + 1, problem));
        this.position = index + 1;
    }

    /** Where it went wrong, counted in characters from 1. */
    public int position() {
        return position;
    }

    private static String quoted(String text) {
        String shown = text.length() <= QUOTED_LENGTH ? text : text.substring(0, QUOTED_LENGTH) + "…";
        // One line, whatever came in.
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
