package io.statecraft.llm;

/** Why the model gave nothing for a window. */
class ModelFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** How far the failure reaches. */
    enum Reach {
        /** This window alone: refused, or answered in a way that cannot be read. */
        WINDOW,
        /** The rest of the document: its budget is spent. */
        DOCUMENT,
        /** The service itself: it is down, or does not let us in. */
        SERVICE
    }

    private final Reach reach;

    ModelFailure(Reach reach, String message) {
        super(message);
        this.reach = reach;
    }

    Reach reach() {
        return reach;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
