package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;

/** What is done to people: they are killed, wounded or taken, or they die. */
final class Harm {
    private static final String[] HARMING = {
        "kill", "wound", "injure", "capture", "kidnap", "abduct", "murder", "shoot", "slay", "ambush", "behead",
        "execute"
    };

    private Harm() {}

    /** "killing three <b>soldiers</b>": whether it is done to those whom this noun means, or to one that stands with it. */
    static boolean befalls(Token head) {
        Token first = Phrase.coordination(head).getFirst();
        boolean object = first.is(Relation.OBJECT, Relation.SUBJECT_PASSIVE)
                && first.head().filter(Harm::isIn).isPresent();
        boolean dying = first.is(Relation.SUBJECT)
                && first.head().filter(verb -> verb.hasLemma("die", "perish")).isPresent();
        return object || dying || first.children(Relation.PARTICIPLE).stream().anyMatch(Harm::isIn);
    }

    private static boolean isIn(Token verb) {
        return verb.hasLemma(HARMING);
    }
}
