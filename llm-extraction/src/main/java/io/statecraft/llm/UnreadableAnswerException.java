package io.statecraft.llm;

/** The model answered something that is no list of facts; asked again, it may do better. */
final class UnreadableAnswerException extends ModelFailure {
    private static final long serialVersionUID = 1L;

    UnreadableAnswerException() {
        super(Reach.WINDOW, "an answer was no JSON with a list of facts");
    }
}
