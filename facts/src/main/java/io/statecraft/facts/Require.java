package io.statecraft.facts;

/** The checks of the compact constructors, all with one message shape: {@code field must be ..., was ...}. */
final class Require {
    private Require() {}

    static void that(boolean holds, String field, String expectation, Object actual) {
        if (!holds) {
            throw new InvalidFactException("%s must be %s, was %s".formatted(field, expectation, actual));
        }
    }

    static void present(String value, String field) {
        that(!value.isBlank(), field, "a text that is not blank", "blank");
    }
}
