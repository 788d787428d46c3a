package io.statecraft.extraction.read.agreement;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.AgreementType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "The ceasefire collapsed": between whom it was, where the words beside it do not say. */
final class OthersParties {
    private static final int SENTENCES_BACK = 15;

    /** What stands behind these is where, and by whose help, it was made. */
    private static final Set<String> ASIDE = Set.of("in", "at", "near", "to", "from", "under", "by", "of");

    private OthersParties() {}

    /** The parties of an agreement of this sort told before; else the only two that the sentence or the one before names. */
    static List<Who> of(Site<Cue<AgreementType>> site, boolean definite, SentenceReading sentence) {
        List<Who> told = definite ? told(site.trigger().value(), sentence) : List.of();
        if (!told.isEmpty()) {
            return told;
        }
        List<Who> here = onlyTwo(sentence);
        return here.isEmpty() ? sentence.before().map(OthersParties::onlyTwo).orElse(List.of()) : here;
    }

    private static List<Who> told(AgreementType type, SentenceReading sentence) {
        Optional<SentenceReading> before = sentence.previous();
        for (int back = 0; back < SENTENCES_BACK && before.isPresent(); back++) {
            for (Token noun : before.get().sentence().tokens()) {
                List<Who> parties = noun.isNoun() ? named(noun, type, before.get()) : List.of();
                if (parties.size() > 1) {
                    return parties.stream()
                            .map(who -> who.atMost(Who.DESCRIBED))
                            .toList();
                }
            }
            before = before.get().previous();
        }
        return List.of();
    }

    private static List<Who> named(Token noun, AgreementType type, SentenceReading sentence) {
        return Matcher.first(sentence.lexicon().agreementTypes(), noun, sentence.cast())
                .filter(site -> site.trigger().value() == type)
                .filter(site -> sentence.cast().of(noun).isEmpty())
                .map(site -> Parties.of(site, Status.of(noun, sentence), sentence))
                .orElse(List.of());
    }

    private static List<Who> onlyTwo(SentenceReading sentence) {
        Map<String, Who> found = new LinkedHashMap<>();
        for (Token token : sentence.sentence().tokens()) {
            if (ASIDE.contains(token.preposition())) {
                continue;
            }
            sentence.cast().of(token).stream()
                    .filter(who -> who.certainty() > Who.UNLISTED && who.type() != ActorType.PERSON)
                    .forEach(who -> found.putIfAbsent(who.id(), who.atMost(Who.DESCRIBED)));
        }
        return found.size() == 2 ? List.copyOf(found.values()) : List.of();
    }
}
