package io.statecraft.extraction.time;

/** A part of a date, to say which one the text left to inference. */
public enum DatePart {
    YEAR,
    MONTH,
    DAY
}
