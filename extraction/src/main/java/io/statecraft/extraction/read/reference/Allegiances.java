package io.statecraft.extraction.read.reference;

import static io.statecraft.extraction.parse.Relation.ADJECTIVE;

import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import java.util.ArrayList;
import java.util.List;

/** "soldiers <b>aligned with</b> the faction", "forces <b>loyal to</b> the general": on whose side people act. */
final class Allegiances {
    private Allegiances() {}

    static List<Who> of(Token head, SentenceCast cast) {
        List<Who> found = new ArrayList<>();
        for (Token participle : head.children(Relation.PARTICIPLE)) {
            if (participle.hasLemma("align", "ally", "affiliate", "associate", "belong", "link", "tie", "connect")) {
                found.addAll(partsOf(Phrase.of(participle).prepositional("with", "to"), cast));
            }
        }
        for (Token adjective : head.children(ADJECTIVE)) {
            if (adjective.hasLemma("loyal", "faithful", "close", "subordinate", "allegiant")) {
                found.addAll(partsOf(Phrase.of(adjective).prepositional("to"), cast));
            }
        }
        return found;
    }

    private static List<Who> partsOf(List<Token> heads, SentenceCast cast) {
        List<Who> found = new ArrayList<>(cast.ofAll(heads));
        if (found.isEmpty()) {
            heads.forEach(head -> found.addAll(cast.possessorsOrAdjectives(head)));
        }
        return found;
    }
}
