package io.statecraft.ingest;

/**
 * A fact as far as one must know it to correct it.
 *
 * @param eventId id of the event that said it last
 * @param place where that event stands in the topic of facts
 * @param retracted whether its extractor has taken it back since
 */
record KnownFact(String id, String document, String kind, String eventId, TopicPlace place, boolean retracted) {}
