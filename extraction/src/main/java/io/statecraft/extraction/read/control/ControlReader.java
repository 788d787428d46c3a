package io.statecraft.extraction.read.control;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Content;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.Findings;
import io.statecraft.extraction.read.Reader;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Control;
import io.statecraft.facts.ControlStatus;
import io.statecraft.facts.Factuality;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who holds, takes, loses or fights for territory, borders, bases and infrastructure. */
public final class ControlReader implements Reader {
    private static final double LEAST = 0.66;
    private static final Set<String> HELD =
            Set.of("controlled", "held", "occupied", "administered", "ruled", "governed", "annexed", "dominated");
    private static final Set<String> GOING =
            Set.of("leave", "quit", "flee", "withdraw", "evacuate", "retreat", "desert", "pull");

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        for (Token token : sentence.sentence().tokens()) {
            if (HELD.contains(token.lower())) {
                hyphenated(token, sentence, findings);
            }
            for (Site<Cue<ControlStatus>> site : Matcher.at(sentence.lexicon().controls(), token, sentence.cast())) {
                if (read(site, sentence, findings)) {
                    break;
                }
            }
        }
    }

    /** "the <b>Houthi-held</b> port", "<b>rebel-controlled</b> Idlib". */
    private static void hyphenated(Token held, SentenceReading sentence, Findings findings) {
        Optional<Who> holder = held.previous()
                .filter(hyphen -> hyphen.text().equals("-"))
                .flatMap(Token::previous)
                .flatMap(name -> sentence.cast().of(name).stream().findFirst());
        Optional<Token> area = held.head().filter(noun -> Areas.isArea(noun, sentence));
        if (holder.isEmpty() || area.isEmpty()) {
            return;
        }
        Actor actor = sentence.actors().actor(holder.get());
        String text = area.get().text();
        findings.add(Draft.of(
                sentence,
                area.get(),
                Content.around(sentence, held, area.get()),
                "control " + holder.get().id() + " " + area.get().index(),
                0.72 * holder.get().certainty(),
                "control/held",
                statement -> new Control(statement, actor, text, ControlStatus.CONTROLS)));
    }

    /** What the text tells as so, or as probably so. */
    private static boolean isSo(Standing standing) {
        return standing.isReal()
                && (standing.factuality() == Factuality.CERTAIN || standing.factuality() == Factuality.PROBABLE);
    }

    /** "was seized <b>from the rebels</b>": they lost it. */
    private static void loser(
            Site<Cue<ControlStatus>> site,
            List<Token> areas,
            Standing standing,
            SentenceReading sentence,
            Findings findings) {
        if (site.trigger().value() == ControlStatus.CAPTURED && Clause.isHead(site.head())) {
            Optional<Who> from = first(site.clause().prepositional("from"), sentence);
            from.ifPresent(who -> other(site, areas, who, ControlStatus.LOST, standing, sentence, findings));
        }
    }

    /** "were driven out of the town <b>by the army</b>", "was ceded <b>to Egypt</b>": they have it. */
    private static void winner(
            Site<Cue<ControlStatus>> site,
            List<Token> areas,
            Standing standing,
            SentenceReading sentence,
            Findings findings) {
        if (site.trigger().value() == ControlStatus.LOST && Clause.isHead(site.head())) {
            boolean gives = sentence.lexicon().isIn("ceding", site.head().lemma());
            Optional<Who> by = site.clause().isPassive() && !gives
                    ? first(site.clause().agents(), sentence)
                    : first(gives ? site.clause().prepositional("to") : List.of(), sentence);
            by.ifPresent(who -> other(site, areas, who, ControlStatus.CAPTURED, standing, sentence, findings));
        }
    }

    private static Optional<Who> first(List<Token> nouns, SentenceReading sentence) {
        return sentence.cast().ofAll(nouns).stream().findFirst();
    }

    /** What the same deed means for the one on its other side. */
    private static void other(
            Site<Cue<ControlStatus>> site,
            List<Token> areas,
            Who who,
            ControlStatus status,
            Standing standing,
            SentenceReading sentence,
            Findings findings) {
        Actor actor = sentence.actors().actor(who);
        for (Token area : areas) {
            if (Areas.isArea(area, sentence)) {
                String text = Areas.text(sentence, area);
                findings.add(Draft.of(
                                sentence,
                                site.head(),
                                Content.around(sentence, site.head(), area),
                                "control " + who.id() + " " + area.index(),
                                site.trigger().weight() * who.certainty(),
                                "control/" + status.code(),
                                statement -> new Control(statement, actor, text, status))
                        .saidBy(standing.source()));
            }
        }
    }

    /** "entered the Arctic <b>Ocean</b>": who passes through has taken nothing. */
    private static boolean isPassage(Site<Cue<ControlStatus>> site, List<Token> areas) {
        return site.head().hasLemma("enter", "cross")
                && areas.stream()
                        .anyMatch(area ->
                                area.hasLemma("ocean", "sea", "strait", "waters", "water", "airspace", "canal"));
    }

    /** "The last <b>40 peacekeepers</b> left the island": those who go are not those who held it. */
    private static boolean isCounted(Site<Cue<ControlStatus>> site) {
        return Clause.isHead(site.head())
                && site.clause().subjects().stream()
                        .anyMatch(subject -> subject.child(Relation.NUMERIC).isPresent());
    }

    /** "captured <b>Raskamboni</b>": what is named like a place and is nobody. */
    private static boolean areNamedPlaces(List<Token> areas, SentenceReading sentence) {
        return areas.stream()
                .allMatch(area -> area.isProperNoun()
                        && sentence.cast().of(area).isEmpty()
                        && area.children(Relation.DETERMINER).isEmpty());
    }

    private static boolean read(Site<Cue<ControlStatus>> site, SentenceReading sentence, Findings findings) {
        List<Who> holders = Keepers.of(site);
        List<Token> areas = Areas.of(site);
        Standing standing = sentence.standing(site.head());
        if (site.head().hasLemma("invade", "attack", "secure", "use", "strengthen")) {
            return false;
        }
        if (areas.isEmpty() || !isSo(standing)) {
            return false;
        }
        loser(site, areas, standing, sentence, findings);
        winner(site, areas, standing, sentence, findings);
        if (holders.isEmpty()) {
            return false;
        }
        Who holder = holders.getFirst();
        double confidence = site.trigger().weight() * holder.certainty();
        boolean captured = site.head().hasLemma("capture", "seize") && areNamedPlaces(areas, sentence);
        if (site.trigger().weight() < LEAST && !captured || holder.certainty() < Who.UNLISTED) {
            return false;
        }
        Actor actor = sentence.actors().actor(holder);
        boolean going = GOING.contains(site.head().lemma());
        if (going && isCounted(site) || isPassage(site, areas)) {
            return false;
        }
        for (Token area : areas) {
            boolean country = sentence.cast()
                    .named(area)
                    .filter(name -> name.who().isState())
                    .isPresent();
            if (!Areas.isArea(area, sentence) || going && country) {
                continue;
            }
            String text = Areas.text(sentence, area);
            findings.add(Draft.of(
                            sentence,
                            site.head(),
                            Content.around(sentence, site.head(), area),
                            "control " + holder.id() + " " + area.index(),
                            confidence,
                            "control/" + site.trigger().value().code(),
                            statement -> new Control(
                                    statement, actor, text, site.trigger().value()))
                    .saidBy(standing.source().filter(who -> !who.is(holder))));
        }
        return true;
    }
}
