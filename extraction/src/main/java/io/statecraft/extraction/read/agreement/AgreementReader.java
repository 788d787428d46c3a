package io.statecraft.extraction.read.agreement;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.Findings;
import io.statecraft.extraction.read.Reader;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.AgreementStatus;
import io.statecraft.facts.AgreementType;
import io.statecraft.facts.Factuality;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads treaties, deals, formats and alliances between actors, and where they stand. */
public final class AgreementReader implements Reader {
    private static final double WEAKEST_ALONE = 0.6;
    private static final Set<AgreementType> BINDING =
            EnumSet.of(AgreementType.TREATY, AgreementType.CEASEFIRE, AgreementType.CONTRACT);
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "their", "its");

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        for (Token token : sentence.sentence().tokens()) {
            if (token.isNoun() && (sentence.cast().of(token).isEmpty() || Memberships.isMade(token, sentence))) {
                Matcher.first(sentence.lexicon().agreementTypes(), token, sentence.cast())
                        .ifPresent(site -> read(site, sentence, findings));
            }
            Memberships.of(token, sentence).ifPresent(joined -> membership(joined, sentence, findings));
        }
    }

    private static void read(Site<Cue<AgreementType>> site, SentenceReading sentence, Findings findings) {
        Token noun = site.head();
        Optional<Status> status = Status.of(noun, sentence);
        // "agreed on a treaty": what the verb does is done, whatever becomes of the treaty.
        Token deed = status.filter(found -> Clause.isHead(found.word()) && noun.isWithin(found.word()))
                .map(Status::word)
                .orElse(noun);
        Standing standing = sentence.standing(deed);
        if (standing.hypothetical() || Phrase.of(noun).isNegated()) {
            return;
        }
        List<Who> parties = new ArrayList<>(Parties.of(site, status, sentence));
        parties.removeIf(party ->
                sentence.cast().named(noun).filter(name -> name.who().is(party)).isPresent());
        boolean named = noun.isProperNoun();
        AgreementType type = site.trigger().value();
        boolean told = status.filter(Status::isTold)
                .filter(found -> found.weight() >= WEAKEST_ALONE)
                .isPresent();
        if (parties.isEmpty() && told && BINDING.contains(type)) {
            parties = status.filter(found -> Clause.isHead(found.word())).isPresent()
                    ? OthersParties.of(site, isDefinite(noun), sentence)
                    : List.of();
        }
        boolean joined = type == AgreementType.ALLIANCE
                && status.filter(found -> Clause.isHead(found.word())).isPresent();
        boolean alone = parties.size() == 1
                && told
                && (joined || BINDING.contains(type) || named && type == AgreementType.OTHER);
        if (parties.size() < 2 && !alone) {
            return;
        }
        double confidence = site.trigger().weight()
                * status.map(found -> Math.max(0.8, found.weight())).orElse(0.7)
                * parties.stream().mapToDouble(Who::certainty).min().orElse(0);
        List<Actor> actors = sentence.actors().actors(parties);
        Optional<String> name = named ? Optional.of(sentence.cast().sentence().text(core(noun))) : Optional.empty();
        AgreementStatus value = value(status, standing);
        findings.add(Draft.of(
                        sentence,
                        deed,
                        sentence.clauseOf(noun)
                                .map(Clause::span)
                                .orElse(sentence.sentence().span()),
                        "agreement " + noun.index(),
                        confidence,
                        "agreement/" + value.code(),
                        statement -> new Agreement(statement, name, type, actors, value))
                .saidBy(standing.source()));
    }

    /** "Finland <b>joined NATO</b>", "froze its membership in the organisation". */
    private static void membership(Memberships.Membership joined, SentenceReading sentence, Findings findings) {
        Status status = joined.status();
        Standing standing = sentence.standing(status.word());
        if (standing.hypothetical() || standing.isNegative()) {
            return;
        }
        List<Actor> actors = sentence.actors().actors(joined.parties());
        AgreementStatus value = value(Optional.of(status), standing);
        findings.add(Draft.of(
                        sentence,
                        status.word(),
                        sentence.clauseOf(status.word())
                                .map(Clause::span)
                                .orElse(sentence.sentence().span()),
                        "membership " + joined.organisation().index(),
                        0.55,
                        "agreement/membership",
                        statement -> new Agreement(
                                statement,
                                Optional.of(sentence.text(joined.name())),
                                AgreementType.ALLIANCE,
                                actors,
                                value))
                .saidBy(standing.source()));
    }

    /** What is only wanted or possible is proposed, whichever word says it. */
    private static AgreementStatus value(Optional<Status> status, Standing standing) {
        AgreementStatus told = status.map(Status::value).orElse(AgreementStatus.IN_FORCE);
        boolean future = standing.wanted() || standing.factuality() != Factuality.CERTAIN;
        return future && told == AgreementStatus.SIGNED ? AgreementStatus.PROPOSED : told;
    }

    /** "the ceasefire", "its terms": one that the text has spoken of. */
    private static boolean isDefinite(Token noun) {
        return noun.children(Relation.DETERMINER, Relation.POSSESSIVE).stream()
                .anyMatch(word -> DEFINITE.contains(word.lower()));
    }

    private static Span core(Token noun) {
        Token first = noun;
        while (first.previous().filter(Token::isProperNoun).isPresent()) {
            first = first.previous().orElseThrow();
        }
        return first.span().union(noun.span());
    }
}
