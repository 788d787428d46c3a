package io.statecraft.extraction.parse;

/**
 * A paragraph, list item or heading; no sentence crosses its bounds.
 *
 * @param span its text without bullet and outer space
 * @param unit what it is
 */
record Block(Span span, Unit unit) {}
