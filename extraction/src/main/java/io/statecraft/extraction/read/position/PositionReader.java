package io.statecraft.extraction.read.position;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.parse.Clause;
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
import io.statecraft.extraction.read.modality.Standings;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what actors want, aim at, support, oppose, demand or rule out. */
public final class PositionReader implements Reader {
    private static final double LEAST = 0.51;
    private static final double CLAIMED = 0.7;
    private static final double STRONG = 0.66;
    private static final Set<String> AHEAD = Set.of("will", "would", "may", "might", "could", "can", "shall");
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

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        ListedGoals.read(sentence, findings);
        for (Token token : sentence.sentence().tokens()) {
            for (Site<Cue<PositionStance>> site : Matcher.at(sentence.lexicon().stances(), token, sentence.cast())) {
                if (read(site, sentence, findings)) {
                    break;
                }
            }
            Imperatives.read(token, sentence, findings);
            StatedAims.read(token, sentence, findings);
        }
    }

    private static boolean read(Site<Cue<PositionStance>> site, SentenceReading sentence, Findings findings) {
        List<Who> holders = Holders.of(site, sentence);
        List<Token> contents = Contents.of(site);
        Standing standing = sentence.standing(site.head());
        Optional<PositionStance> stance = stance(site);
        boolean denied = standing.isNegative()
                && !(Clause.isHead(site.head()) && Clause.of(site.head()).isNegated());
        boolean polite = site.head().hasLemma("like", "love", "prefer");
        boolean open = standing.factuality() == Factuality.POSSIBLE && !polite
                || standing.factuality() == Factuality.UNCOMMITTED;
        if (isAhead(site)
                || holders.isEmpty()
                || contents.isEmpty()
                || !standing.isReal()
                || open
                || stance.isEmpty()
                || denied) {
            return false;
        }
        Who holder = holders.getFirst();
        double confidence = 0.25 + site.trigger().weight() * holder.certainty() * 0.75;
        if (site.trigger().weight() < LEAST || isTooUnsure(site, holder) || isAnothers(site, sentence)) {
            return false;
        }
        for (Token content : Contents.once(contents)) {
            if (isDeed(site, content, sentence)) {
                continue;
            }
            // "means never to return": an aim not to.
            boolean shunned = stance.get() == PositionStance.GOAL
                    && Clause.isHead(content)
                    && Clause.of(content).isNegated();
            PositionStance taken = shunned ? PositionStance.RULES_OUT : stance.get();
            String text = Content.text(sentence, content);
            Actor actor = sentence.actors().actor(holder);
            findings.add(Draft.of(
                            sentence,
                            site.head(),
                            Content.around(sentence, site.head(), content),
                            "position " + holder.id() + " " + content.index(),
                            confidence,
                            "position/" + taken.code(),
                            statement -> new Position(statement, actor, taken, text))
                    .with(held(site.head(), standing))
                    .saidBy(standing.source().filter(who -> !who.is(holder))));
        }
        return true;
    }

    /** "will probably try again": what somebody will be after is foretold, not held. */
    private static boolean isAhead(Site<Cue<PositionStance>> site) {
        return site.trigger().value() == PositionStance.GOAL
                && Clause.isHead(site.head())
                && !site.head().hasLemma("like", "love", "prefer", "want", "be")
                && Clause.of(site.head()).modal().filter(AHEAD::contains).isPresent()
                && Clause.of(site.head()).subjects().stream().noneMatch(subject -> subject.hasLemma("we", "i"));
    }

    /** "would like to", "will not recognise": the verb's own words shape the position; that it is held they leave certain. */
    private static Factuality held(Token head, Standing standing) {
        boolean own = Clause.isHead(head)
                && (Clause.of(head).isNegated() || Clause.of(head).modal().isPresent());
        return own ? Factuality.CERTAIN : standing.factuality();
    }

    /** Whom no list knows only a strong word gives a position. */
    private static boolean isTooUnsure(Site<Cue<PositionStance>> site, Who holder) {
        return holder.certainty() < Who.UNLISTED
                || holder.certainty() == Who.UNLISTED && site.trigger().weight() < STRONG;
    }

    /** Words that are read as promises, plain purposes or mere feelings. */
    private static boolean isAnothers(Site<Cue<PositionStance>> site, SentenceReading sentence) {
        String head = site.head().lemma();
        boolean feeling = site.trigger().partOfSpeech() == PartOfSpeech.ADJECTIVE && FEELINGS.contains(head)
                || FEELINGS.contains(site.head().lower())
                        && Clause.isHead(site.head())
                        && Clause.of(site.head()).isPassive();
        boolean deed = site.trigger().words().size() == 1 && DEEDS.contains(head);
        boolean steps = site.trigger().words().size() == 1
                && site.head().hasLemma("take", "make", "undertake")
                && site.objects().stream().anyMatch(object -> object.hasLemma("step", "move"));
        boolean promise = site.trigger().value() == PositionStance.GOAL
                && !Matcher.at(sentence.lexicon().commitments(), site.head(), sentence.cast())
                        .isEmpty()
                && !Contents.of(site).isEmpty()
                && (site.head().isNoun() || site.head().hasLemma("declare", "express", "promise", "pledge"));
        boolean bound = site.head().lower().equals("committed")
                && Matcher.at(sentence.lexicon().commitments(), site.head(), sentence.cast()).stream()
                        .anyMatch(bond -> Contents.of(bond).stream().anyMatch(Clause::isHead));
        return bound || feeling || steps || promise || deed || isClaim(site, sentence);
    }

    /** "rejected the allegations": what is denied or alleged is a claim. */
    private static boolean isClaim(Site<Cue<PositionStance>> site, SentenceReading sentence) {
        return site.trigger().value() != PositionStance.DEMANDS
                && Matcher.at(sentence.lexicon().speech(), site.head(), sentence.cast()).stream()
                        .filter(speech -> speech.trigger().value().claim().isPresent())
                        .filter(speech -> speech.trigger().weight() >= CLAIMED)
                        .anyMatch(speech -> !Contents.of(speech).isEmpty());
    }

    /** "backed Karmal": a deed towards an actor, not a position on a matter. */
    private static boolean isDeed(Site<Cue<PositionStance>> site, Token content, SentenceReading sentence) {
        boolean actor = !Clause.isHead(content)
                && sentence.cast()
                        .named(content)
                        .filter(named -> !named.isPlace())
                        .isPresent();
        boolean future = site.head().hasLemma("insist")
                && Clause.isHead(content)
                && Clause.of(content)
                        .modal()
                        .filter(word -> word.equals("would") || word.equals("will"))
                        .isPresent();
        boolean asked = site.head().hasLemma("ask")
                && Clause.isHead(content)
                && content.children().stream()
                        .anyMatch(word -> word.tag().startsWith("W") && word.index() < content.index());
        boolean asserted = Clause.isHead(content) && Standings.isAsserted(site.head(), content);
        boolean relative = !Clause.isHead(content) && content.tag().startsWith("W")
                || site.head().isWithin(content) && site.trigger().partOfSpeech() == PartOfSpeech.VERB
                || site.trigger().value() == PositionStance.OPPOSES && isBarePronoun(content);
        return actor || asked || asserted || future || relative || Courtesies.is(content);
    }

    /** "rejected it": an answer to somebody, not a position on a matter. */
    private static boolean isBarePronoun(Token content) {
        return content.isPronoun() || content.tag().equals("DT");
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
