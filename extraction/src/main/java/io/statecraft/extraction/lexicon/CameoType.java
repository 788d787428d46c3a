package io.statecraft.extraction.lexicon;

import io.statecraft.facts.EventType;

/**
 * The PLOVER reading of a CAMEO code.
 *
 * @param event the type
 * @param mode the mode, empty for none
 * @param meaning what CAMEO calls it
 */
public record CameoType(EventType event, String mode, String meaning) {}
