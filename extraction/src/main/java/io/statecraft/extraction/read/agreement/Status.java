package io.statecraft.extraction.read.agreement;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.AgreementStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a word beside an agreement says of it.
 *
 * @param value where the agreement stands
 * @param word the word that says so
 * @param parties who does what the word says
 * @param weight how far the word can be trusted
 */
record Status(AgreementStatus value, Token word, List<Who> parties, double weight) {
    private static final int HIGHEST = 3;

    /** The nearest word of status whose content the agreement is: verbs and nouns above it, adjectives below. */
    static Optional<Status> of(Token noun, SentenceReading sentence) {
        List<Token> words = new ArrayList<>();
        Optional<Token> at = noun.head();
        for (int steps = 0; at.isPresent() && steps < HIGHEST; steps++) {
            words.add(at.get());
            at = at.get().head();
        }
        words.addAll(noun.children());
        Optional<Status> first = Optional.empty();
        for (Token word : words) {
            for (Site<Cue<AgreementStatus>> site :
                    Matcher.at(sentence.lexicon().agreementStatuses(), word, sentence.cast())) {
                boolean below = word.isWithin(noun);
                if (below || Contents.covers(site, noun) || site.objects().contains(noun)) {
                    Status found = new Status(
                            site.trigger().value(),
                            word,
                            parties(site),
                            site.trigger().weight());
                    if (found.isTold()) {
                        return Optional.of(found);
                    }
                    first = first.or(() -> Optional.of(found));
                }
            }
        }
        // "under an accord signed in 1974": a verb tells more than the word before it.
        return first;
    }

    private static List<Who> parties(Site<Cue<AgreementStatus>> site) {
        List<Who> parties = new ArrayList<>(site.actors(site.trigger().holder()));
        Parties.WITH.forEach(slot -> parties.addAll(site.actors(slot)));
        return parties;
    }

    /** Whether a verb or noun says it, rather than an adjective or a mere preposition. */
    boolean isTold() {
        return Clause.isHead(word) || word.isNoun();
    }

    /** "brokered by Qatar": who does that is no party. */
    boolean isByOthers() {
        return word.hasLemma("broker", "mediate", "host", "announce", "monitor", "facilitate", "welcome", "cite");
    }
}
