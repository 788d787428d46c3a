package io.statecraft.extraction.read.force;

import io.statecraft.extraction.equipment.EquipmentGazetteer;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.ForceCategory;
import java.util.List;
import java.util.Optional;

/** Military units, bases and armies as the things that a passage speaks about. */
final class Units {
    private Units() {}

    /** Whose the unit or base is that the sentence before speaks about; "this" and "it" mean it. */
    static Optional<Who> lastBefore(SentenceReading sentence) {
        return sentence.previous().flatMap(before -> {
            List<Token> nouns =
                    before.sentence().tokens().stream().filter(Units::isUnit).toList();
            return nouns.reversed().stream()
                    .flatMap(noun -> Owners.possessed(noun, before).stream())
                    .findFirst()
                    .map(who -> who.atMost(Who.PRONOUN));
        });
    }

    static boolean isUnit(Token noun) {
        return noun.isNoun()
                && EquipmentGazetteer.load()
                        .ofNoun(noun.text())
                        .filter(category -> category == ForceCategory.FORMATION || category == ForceCategory.BASE)
                        .isPresent();
    }
}
