package io.statecraft.projection;

import io.statecraft.readmodels.Authority;

/**
 * What is known about a subject now.
 *
 * @param document id of the stream that the subject belongs to
 * @param eventId the {@code event_id} of its rows
 * @param saidBy the event that says what the rows say: another one only where a revoked correction let them hold again
 * @param authority with which authority it is known
 */
record Standing(String subject, String document, String eventId, String saidBy, Authority authority) {}
