package io.statecraft.facts;

/** How sure a date is: EDTF's mark behind it. */
enum EdtfQualifier {
    NONE(""),
    UNCERTAIN("?"),
    APPROXIMATE("~"),
    BOTH("%");

    final String mark;

    EdtfQualifier(String mark) {
        this.mark = mark;
    }

    boolean uncertain() {
        return this == UNCERTAIN || this == BOTH;
    }

    boolean approximate() {
        return this == APPROXIMATE || this == BOTH;
    }
}
