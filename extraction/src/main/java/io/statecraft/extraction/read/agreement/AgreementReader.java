package io.statecraft.extraction.read.agreement;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.Findings;
import io.statecraft.extraction.read.Reader;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.AgreementStatus;
import io.statecraft.facts.AgreementType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads treaties, deals, formats and alliances between actors, and where they stand. */
public final class AgreementReader implements Reader {
    private static final List<Slot> WITH =
            List.of(Slot.of("with"), Slot.of("between"), Slot.of("among"), Slot.of("including"));

    /** What a word beside the agreement says of it. */
    private record Status(AgreementStatus value, Token word, List<Who> parties, double weight) {}

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        for (Token token : sentence.sentence().tokens()) {
            if (token.isNoun() && sentence.cast().of(token).isEmpty()) {
                Matcher.first(sentence.lexicon().agreementTypes(), token, sentence.cast())
                        .ifPresent(site -> read(site, sentence, findings));
            }
        }
    }

    private static void read(Site<Cue<AgreementType>> site, SentenceReading sentence, Findings findings) {
        Token noun = site.head();
        Optional<Status> status = status(noun, sentence);
        Map<String, Who> parties = new LinkedHashMap<>();
        status.ifPresent(found -> found.parties().forEach(who -> parties.putIfAbsent(who.id(), who)));
        List<Slot> slots = new ArrayList<>(site.trigger().holder());
        slots.addAll(WITH);
        for (Slot slot : slots) {
            site.actors(slot).forEach(who -> parties.putIfAbsent(who.id(), who));
        }
        if (parties.size() == 1) {
            below(noun, sentence).forEach(who -> parties.putIfAbsent(who.id(), who));
        }
        boolean named = noun.isProperNoun();
        Standing standing = sentence.standing(noun);
        boolean enough = parties.size() > 1 || parties.size() == 1 && named && status.isPresent();
        if (!enough || standing.hypothetical()) {
            return;
        }
        double confidence = site.trigger().weight()
                * status.map(found -> Math.max(0.8, found.weight())).orElse(0.7)
                * parties.values().stream().mapToDouble(Who::certainty).min().orElse(0);
        List<Actor> actors = sentence.actors().actors(List.copyOf(parties.values()));
        Optional<String> name = named ? Optional.of(sentence.cast().sentence().text(core(noun))) : Optional.empty();
        AgreementStatus value = status.map(Status::value).orElse(AgreementStatus.IN_FORCE);
        AgreementType type = site.trigger().value();
        findings.add(Draft.of(
                        sentence,
                        noun,
                        sentence.clauseOf(noun)
                                .map(Clause::span)
                                .orElse(sentence.sentence().span()),
                        "agreement " + noun.index(),
                        confidence,
                        "agreement/" + value.code(),
                        statement -> new Agreement(statement, name, type, actors, value))
                .saidBy(standing.source()));
    }

    /** "a draft to create a system with Dushanbe": the other party stands deeper in the phrase. */
    private static List<Who> below(Token noun, SentenceReading sentence) {
        List<Who> found = new ArrayList<>();
        for (Token token : sentence.sentence().tokens()) {
            if (token.preposition().equals("with") && token.isWithin(noun)) {
                found.addAll(sentence.cast().of(token));
            }
        }
        return found;
    }

    private static io.statecraft.extraction.parse.Span core(Token noun) {
        Token first = noun;
        while (first.previous().filter(Token::isProperNoun).isPresent()) {
            first = first.previous().orElseThrow();
        }
        return first.span().union(noun.span());
    }

    /** The nearest word of status whose content the agreement is: verbs and nouns above it, adjectives below. */
    private static Optional<Status> status(Token noun, SentenceReading sentence) {
        List<Token> words = new ArrayList<>();
        Optional<Token> at = noun.head();
        for (int steps = 0; at.isPresent() && steps < 3; steps++) {
            words.add(at.get());
            at = at.get().head();
        }
        words.addAll(noun.children());
        for (Token word : words) {
            for (Site<Cue<AgreementStatus>> site :
                    Matcher.at(sentence.lexicon().agreementStatuses(), word, sentence.cast())) {
                boolean adjective = word.isWithin(noun);
                if (adjective || Contents.covers(site, noun) || site.objects().contains(noun)) {
                    return Optional.of(new Status(
                            site.trigger().value(),
                            word,
                            parties(site),
                            site.trigger().weight()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Who> parties(Site<Cue<AgreementStatus>> site) {
        List<Who> parties = new ArrayList<>(site.actors(site.trigger().holder()));
        WITH.forEach(slot -> parties.addAll(site.actors(slot)));
        return parties;
    }
}
