package io.statecraft.extraction.read.position;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Content;
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
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what actors want, aim at, support, oppose, demand or rule out. */
public final class PositionReader implements Reader {
    private static final double LEAST = 0.54;
    private static final Set<String> FEELINGS =
            Set.of("concerned", "worried", "alarmed", "apprehensive", "uneasy", "ready", "prepared", "willing");
    private static final Set<String> DEEDS = Set.of(
            "condemn",
            "criticise",
            "criticize",
            "denounce",
            "deplore",
            "decry",
            "censure",
            "order",
            "approve",
            "praise",
            "slam",
            "blast",
            "accuse",
            "thank",
            "congratulate",
            "alarm",
            "worry",
            "concern");
    private static final Set<String> AIMS = Set.of(
            "goal",
            "aim",
            "objective",
            "priority",
            "intention",
            "ambition",
            "demand",
            "target",
            "aspiration",
            "interest",
            "condition",
            "purpose");

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        listed(sentence, findings);
        for (Token token : sentence.sentence().tokens()) {
            for (Site<Cue<PositionStance>> site : Matcher.at(sentence.lexicon().stances(), token, sentence.cast())) {
                if (read(site, sentence, findings)) {
                    break;
                }
            }
        }
    }

    /** "The goals of Russian policy are: a) ... b) ...": each item is a goal. */
    private static void listed(SentenceReading sentence, Findings findings) {
        if (sentence.lead().isEmpty() || sentence.sentence().previous().isPresent()) {
            return;
        }
        SentenceReading lead = sentence.lead().get();
        Token root = sentence.sentence().root();
        for (Token token : lead.sentence().tokens()) {
            if (!token.isNoun() || !AIMS.contains(token.lemma())) {
                continue;
            }
            List<Who> holders = new ArrayList<>(lead.cast().owners(token));
            Phrase.of(token)
                    .prepositional("of")
                    .forEach(of -> holders.addAll(lead.cast().owners(of)));
            if (holders.isEmpty()) {
                continue;
            }
            Actor actor = sentence.actors().actor(holders.getFirst());
            for (Token item : Phrase.fromHere(root)) {
                String text = Content.text(sentence, item);
                findings.add(Draft.of(
                        sentence,
                        item,
                        sentence.contentOf(item),
                        "position " + holders.getFirst().id() + " " + item.index(),
                        0.7,
                        "position/listed",
                        statement -> new Position(statement, actor, PositionStance.GOAL, text)));
            }
            return;
        }
    }

    private static boolean read(Site<Cue<PositionStance>> site, SentenceReading sentence, Findings findings) {
        List<Who> holders = Holders.of(site);
        List<Token> contents = Contents.of(site);
        Standing standing = sentence.standing(site.head());
        Optional<PositionStance> stance = stance(site);
        boolean denied = standing.isNegative()
                && !(Clause.isHead(site.head()) && Clause.of(site.head()).isNegated());
        if (holders.isEmpty() || contents.isEmpty() || !standing.isReal() || stance.isEmpty() || denied) {
            return false;
        }
        Who holder = holders.getFirst();
        double confidence = 0.25 + site.trigger().weight() * holder.certainty() * 0.75;
        if (site.trigger().weight() < LEAST || holder.certainty() <= Who.UNLISTED || isAnothers(site, sentence)) {
            return false;
        }
        for (Token content : contents) {
            if (isDeed(site, content, sentence)) {
                continue;
            }
            String text = Content.text(sentence, content);
            Actor actor = sentence.actors().actor(holder);
            findings.add(Draft.of(
                            sentence,
                            site.head(),
                            Content.around(sentence, site.head(), content),
                            "position " + holder.id() + " " + content.index(),
                            confidence,
                            "position/" + stance.get().code(),
                            statement -> new Position(statement, actor, stance.get(), text))
                    .saidBy(standing.source().filter(who -> !who.is(holder))));
        }
        return true;
    }

    /** Words that are read as promises, plain purposes or mere feelings. */
    private static boolean isAnothers(Site<Cue<PositionStance>> site, SentenceReading sentence) {
        String head = site.head().lemma();
        boolean purpose = site.trigger().partOfSpeech() == PartOfSpeech.PHRASE
                && !site.trigger().words().contains("aim")
                && !site.trigger().words().contains("goal")
                && !site.trigger().words().contains("hope")
                && site.trigger().value() == PositionStance.GOAL;
        boolean feeling = site.trigger().partOfSpeech() == PartOfSpeech.ADJECTIVE && FEELINGS.contains(head);
        boolean deed = DEEDS.contains(head);
        boolean steps = site.trigger().words().size() == 1
                && site.head().hasLemma("take", "make", "undertake")
                && site.objects().stream().anyMatch(object -> object.hasLemma("step", "move"));
        boolean promise = site.trigger().value() == PositionStance.GOAL
                && !Matcher.at(sentence.lexicon().commitments(), site.head(), sentence.cast())
                        .isEmpty()
                && !Contents.of(site).isEmpty()
                && (site.head().isNoun() || site.head().hasLemma("declare", "express", "promise", "pledge"));
        return purpose || feeling || steps || promise || deed;
    }

    /** "backed Karmal", "urged them to leave": a deed towards an actor, not a position on a matter. */
    private static boolean isDeed(Site<Cue<PositionStance>> site, Token content, SentenceReading sentence) {
        boolean actor = !Clause.isHead(content)
                && sentence.cast()
                        .named(content)
                        .filter(named -> !named.isPlace())
                        .isPresent();
        boolean request = site.trigger().value() == PositionStance.DEMANDS
                && site.objects().stream()
                        .anyMatch(object -> !sentence.cast().of(object).isEmpty());
        boolean future = site.head().hasLemma("insist")
                && Clause.isHead(content)
                && Clause.of(content)
                        .modal()
                        .filter(word -> word.equals("would") || word.equals("will"))
                        .isPresent();
        boolean courtesy = content.hasLemma("thank", "congratulate", "commend", "salute", "applaud", "express");
        return actor || request || future || courtesy;
    }

    /** A negated cue of support opposes; other negated cues say nothing. */
    private static Optional<PositionStance> stance(Site<Cue<PositionStance>> site) {
        PositionStance stance = site.trigger().value();
        boolean negated = Clause.isHead(site.head()) && Clause.of(site.head()).isNegated();
        boolean meant = site.trigger().conditions().stream()
                .anyMatch(condition -> condition.filler().words().contains("not")
                        || condition.filler().words().contains("no"));
        if (!negated || meant) {
            return Optional.of(stance);
        }
        return stance == PositionStance.SUPPORTS || stance == PositionStance.GOAL
                ? Optional.of(PositionStance.OPPOSES)
                : Optional.empty();
    }
}
