package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Equipment that a text says is held without counting it: "equipped with rocket artillery". */
final class Holdings {
    private static final Set<String> EQUIPPING = Set.of("equip", "arm", "outfit");
    private static final Set<String> HOLDING = Set.of("possess", "field", "operate");

    private Holdings() {}

    /** The heads of what is held, uncounted. */
    static List<Token> in(SentenceReading sentence) {
        List<Token> found = new ArrayList<>();
        for (Token verb : sentence.sentence().tokens()) {
            if (!Clause.isHead(verb) || Clause.of(verb).isNegated()) {
                continue;
            }
            if (EQUIPPING.contains(verb.lemma()) && Clause.of(verb).isPassive()) {
                found.addAll(Clause.of(verb).prepositional("with"));
            } else if (HOLDING.contains(verb.lemma())) {
                found.addAll(Clause.of(verb).undergoers());
            }
        }
        found.removeIf(noun -> !noun.isNoun()
                || noun.child(Relation.NUMERIC).isPresent()
                || Phrase.of(noun).isNegated());
        return found;
    }
}
