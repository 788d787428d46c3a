package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What an event says. The permitted records are all that can happen to documents and facts. */
public sealed interface EventData permits DocumentRegistered, ExtractionCompleted, FactRecorded, FactRetracted {

    /** Id of the document that the event belongs to: the partition key, so that one document's events stay in order. */
    @JsonIgnore
    String documentId();

    /** What the event is about: the id of a document or of a fact. */
    @JsonIgnore
    String subject();
}
