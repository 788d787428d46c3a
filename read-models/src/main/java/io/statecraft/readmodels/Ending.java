package io.statecraft.readmodels;

import java.time.Instant;

/**
 * How a row ceased to be known.
 *
 * @param at when
 * @param eventId id of the event that took it back
 */
public record Ending(Instant at, String eventId) {}
