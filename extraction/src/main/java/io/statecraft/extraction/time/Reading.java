package io.statecraft.extraction.time;

/** An expression and the index of the token behind it. */
record Reading(int end, TimeExpression expression) {}
