package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import java.util.List;

/**
 * A place where the text speaks of actors, to which a later pronoun may refer.
 *
 * @param head the head of the noun phrase
 * @param whos whom it means; several for a coordination
 * @param plural whether the words are plural
 */
record Occurrence(Token head, List<Who> whos, boolean plural) {
    /** Who holds one of these acts for a state or an organisation, and is still "he" or "she". */
    private static final String[] OFFICES = {
        "president",
        "minister",
        "premier",
        "chancellor",
        "general",
        "king",
        "queen",
        "emir",
        "sultan",
        "prince",
        "envoy",
        "ambassador",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "secretary",
        "commissioner",
        "representative",
        "commander",
        "negotiator",
        "governor",
        "official",
        "diplomat",
        "adviser",
        "chief",
        "officer",
        "chairman",
        "prosecutor"
    };

    boolean isSubject() {
        // "Its prime minister, <b>Kovač</b>, left": the apposition of a subject is in mind as the subject is.
        Token bearer = head.is(Relation.APPOSITION) ? head.head().orElse(head) : head;
        // "<b>Chad</b>'s strength is 30,000. It has": whose the subject is.
        boolean owner = head.is(Relation.POSSESSIVE)
                && !head.isPronoun()
                && head.head().filter(SentenceCast::isSubject).isPresent();
        return owner || SentenceCast.isSubject(bearer);
    }

    boolean isPerson() {
        return whos.size() == 1
                && (whos.getFirst().person().isPresent()
                        || whos.getFirst().type() == ActorType.PERSON
                        || !plural && head.isNoun() && head.hasLemma(OFFICES));
    }

    boolean isCollective() {
        return whos.stream()
                .noneMatch(who -> who.type() == ActorType.PERSON || who.person().isPresent());
    }

    /** Whether "they" may stand for it. */
    boolean isMany() {
        return plural || whos.size() > 1 || (isCollective() && !whos.getFirst().isState());
    }

    /** Whether "it" may stand for it. */
    boolean isOne() {
        return whos.size() == 1 && isCollective() && !plural;
    }
}
