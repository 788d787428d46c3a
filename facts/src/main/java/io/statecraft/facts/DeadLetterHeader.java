package io.statecraft.facts;

/** What a dead letter tells in its headers, beside the headers that it had. */
public enum DeadLetterHeader {
    /** Who could not handle it. */
    READER,
    /** Why. */
    REASON,
    /** The topic that it lay in. */
    TOPIC,
    /** The partition there. */
    PARTITION,
    /** The offset there. */
    OFFSET;

    /** Name of the Kafka header: {@code dead-letter-reason}. */
    public String headerName() {
        return "dead-letter-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
