package io.statecraft.facts;

import java.net.URI;

/** The names of the event types: CloudEvents {@code type}, {@code dataschema} and the class of the data. */
public enum EventName {
    /** Two ids mean one actor. */
    ACTORS_MERGED(ActorsMerged.class, 1),
    /** An actor that was merged stands for itself again. */
    ACTORS_SEPARATED(ActorsSeparated.class, 1),
    /** It is known how a forecast came out. */
    ASSESSMENT_RESOLVED(AssessmentResolved.class, 1),
    /** It is known how a commitment ended. */
    COMMITMENT_RESOLVED(CommitmentResolved.class, 1),
    /** A correction is taken back. */
    CORRECTION_REVOKED(CorrectionRevoked.class, 1),
    /** The words of a document are made unreadable. */
    DOCUMENT_REDACTED(DocumentRedacted.class, 1),
    /** A document has come in. */
    DOCUMENT_REGISTERED(DocumentRegistered.class, 1),
    /** A source is taken back. */
    DOCUMENT_WITHDRAWN(DocumentWithdrawn.class, 1),
    /** An extractor has read a document to its end. */
    EXTRACTION_COMPLETED(ExtractionCompleted.class, 1),
    /** A document states a fact. */
    FACT_RECORDED(FactRecorded.class, 1),
    /** A fact is taken back. */
    FACT_RETRACTED(FactRetracted.class, 1),
    /** A reviewer has confirmed, corrected or rejected a fact. */
    FACT_REVIEWED(FactReviewed.class, 1);

    private final Class<? extends EventData> data;
    private final String schemaName;
    private final String type;
    private final URI dataSchema;

    EventName(Class<? extends EventData> data, int version) {
        this.data = data;
        this.schemaName = data.getSimpleName() + ".v" + version;
        this.type = "io.statecraft." + schemaName;
        this.dataSchema = URI.create("urn:statecraft:schema:" + schemaName);
    }

    /** The record that carries the data of this event. */
    public Class<? extends EventData> data() {
        return data;
    }

    /** CloudEvents {@code type}: {@code io.statecraft.FactRecorded.v1}. */
    public String type() {
        return type;
    }

    /** CloudEvents {@code dataschema}: {@code urn:statecraft:schema:FactRecorded.v1}. */
    public URI dataSchema() {
        return dataSchema;
    }

    /** Name of the JSON Schema among this package's resources, without its ending: {@code FactRecorded.v1}. */
    public String schemaName() {
        return schemaName;
    }

    /** The name of the event that carries this data. */
    public static EventName of(EventData data) {
        for (EventName name : values()) {
            if (name.data.isInstance(data)) {
                return name;
            }
        }
        throw new IllegalStateException("no event name for " + data.getClass());
    }

    /** The name with this CloudEvents type; an unknown one is an {@link InvalidFactException}. */
    public static EventName ofType(String type) {
        for (EventName name : values()) {
            if (name.type().equals(type)) {
                return name;
            }
        }
        throw new InvalidFactException("unknown event type " + type);
    }
}
