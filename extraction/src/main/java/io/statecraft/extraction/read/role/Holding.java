package io.statecraft.extraction.read.role;

import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.reference.Named;
import io.statecraft.extraction.read.reference.Who;

/**
 * Someone holds an office by some words of a sentence.
 *
 * @param person the name
 * @param title the words of the office
 * @param organisation for whom
 * @param at the word that says so
 * @param confidence how far the reading can be trusted
 * @param reading the name of the rule
 */
record Holding(Named person, String title, Who organisation, Token at, double confidence, String reading) {}
