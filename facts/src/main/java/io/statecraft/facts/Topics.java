package io.statecraft.facts;

import java.util.List;

/** The topics that others may subscribe to. Their names stay. */
public final class Topics {
    /** Documents as they came in; key: document id. */
    public static final String DOCUMENTS = "statecraft.documents.v1";

    /** Facts and all that happens to them; key: document id. */
    public static final String FACTS = "statecraft.facts.v1";

    /** Both, in the order in which they fill. */
    public static final List<String> ALL = List.of(DOCUMENTS, FACTS);

    private Topics() {}

    /** The topic that carries events with this data. */
    public static String of(EventData data) {
        return of(EventName.of(data));
    }

    /** The topic that carries events of this name. */
    public static String of(EventName name) {
        return name == EventName.DOCUMENT_REGISTERED ? DOCUMENTS : FACTS;
    }

    /** Where the records of {@code topic} go that a reader could not handle. */
    public static String deadLetters(String topic) {
        return topic + ".dead-letters";
    }
}
