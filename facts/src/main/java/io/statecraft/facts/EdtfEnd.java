package io.statecraft.facts;

import java.time.LocalDate;

/** What stands on one side of an interval: a date, or that there is none. */
sealed interface EdtfEnd {

    /** Neither side of the slash: nothing is known, or nothing limits. */
    enum Missing implements EdtfEnd {
        OPEN(".."),
        UNKNOWN("");

        private final String canonical;

        Missing(String canonical) {
            this.canonical = canonical;
        }

        @Override
        public String canonical() {
            return canonical;
        }
    }

    /** One date with its closed bounds. */
    record Point(
            String canonical, LocalDate earliest, LocalDate latest, EdtfPrecision precision, EdtfQualifier qualifier)
            implements EdtfEnd {}

    String canonical();
}
