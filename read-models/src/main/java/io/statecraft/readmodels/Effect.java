package io.statecraft.readmodels;

import io.statecraft.facts.ActorsMerged;
import io.statecraft.facts.ActorsSeparated;
import io.statecraft.facts.CorrectionRevoked;
import io.statecraft.facts.DocumentRedacted;
import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.DocumentWithdrawn;
import io.statecraft.facts.Event;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactRetracted;
import io.statecraft.facts.FactReviewed;
import io.statecraft.facts.Resolution;
import java.util.Optional;

/**
 * What an event does to what is known about its subject, whatever the read model.
 *
 * @param kind what it does
 * @param subject what is opened and closed: a fact, a document, the extraction of a document, how a commitment ended
 * @param authority with which authority
 * @param revoked id of the correction that it takes back, if it does
 */
public record Effect(Kind kind, String subject, Authority authority, Optional<String> revoked) {
    /** What an event can do. */
    public enum Kind {
        /** The rows of the event hold from now on, unless the subject is known already: saying it again says nothing new. */
        OPENS,
        /** The rows of the event, if any, take the place of what was known about the subject. */
        REPLACES,
        /** Nothing that was known about the subject holds any longer. */
        CLOSES,
        /** Nothing that was read from the document holds any longer, nor anything that is still to be read from it. */
        WITHDRAWS,
        /** Everything is as if a correction had never been made. */
        REVOKES
    }

    /** The effect of this event. */
    public static Effect of(Event event) {
        return switch (event.data()) {
            case DocumentRegistered it -> read(Kind.OPENS, it.subject());
            case FactRecorded it -> read(Kind.OPENS, it.subject());
            case FactRetracted it -> read(Kind.CLOSES, it.subject());
            case ExtractionCompleted it -> read(Kind.REPLACES, it.document() + "-extraction");
            case FactReviewed it -> decided(Kind.REPLACES, it.subject());
            case Resolution it -> decided(Kind.REPLACES, it.fact() + "-resolution");
            case DocumentRedacted it -> decided(Kind.REPLACES, redaction(it.document()));
            case DocumentWithdrawn it -> decided(Kind.WITHDRAWS, withdrawal(it.document()));
            case ActorsMerged it -> decided(Kind.REPLACES, it.documentId());
            case ActorsSeparated it -> decided(Kind.CLOSES, it.documentId());
            case CorrectionRevoked it ->
                new Effect(Kind.REVOKES, it.subject(), Authority.REVIEWER, Optional.of(it.correction()));
        };
    }

    /** The subject that is known while a document is withdrawn. */
    public static String withdrawal(String document) {
        return document + "-withdrawal";
    }

    /** The subject that is known once a document is redacted. */
    public static String redaction(String document) {
        return document + "-redaction";
    }

    private static Effect read(Kind kind, String subject) {
        return new Effect(kind, subject, Authority.EXTRACTOR, Optional.empty());
    }

    private static Effect decided(Kind kind, String subject) {
        return new Effect(kind, subject, Authority.REVIEWER, Optional.empty());
    }
}
