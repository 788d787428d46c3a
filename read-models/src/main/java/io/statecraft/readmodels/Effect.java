package io.statecraft.readmodels;

import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.Event;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactRetracted;

/** What an event does to what is known about its subject, whatever the read model. */
public sealed interface Effect {
    /** What is opened and closed: a fact, a document, the extraction of a document. */
    String subject();

    /** The rows of the event hold from now on, unless the subject is known already: saying it again says nothing new. */
    record Opens(String subject) implements Effect {}

    /** The rows of the event take the place of what was known about the subject. */
    record Replaces(String subject) implements Effect {}

    /** Nothing that was known about the subject holds any longer. */
    record Closes(String subject) implements Effect {}

    /** The effect of this event. */
    static Effect of(Event event) {
        return switch (event.data()) {
            case DocumentRegistered registered -> new Opens(registered.subject());
            case FactRecorded recorded -> new Opens(recorded.subject());
            case FactRetracted retracted -> new Closes(retracted.subject());
            case ExtractionCompleted completed -> new Replaces(completed.document() + "-extraction");
        };
    }
}
