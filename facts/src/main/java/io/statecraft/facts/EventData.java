package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What an event says. The permitted records are all that can happen to documents, facts and actors. */
public sealed interface EventData
        permits Correction, DocumentRegistered, ExtractionCompleted, FactRecorded, FactRetracted {

    /**
     * Id of the stream that the event belongs to, a document's or an actor's: the partition key, so that one stream's events
     * stay in order.
     */
    @JsonIgnore
    String documentId();

    /** What the event is about: the id of a document or of a fact. */
    @JsonIgnore
    String subject();
}
