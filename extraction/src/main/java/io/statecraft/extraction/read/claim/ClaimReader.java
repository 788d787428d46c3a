package io.statecraft.extraction.read.claim;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.SpeechKind;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
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
import io.statecraft.extraction.read.modality.Voices;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.Factuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what actors allege, deny or confirm about themselves or others. */
public final class ClaimReader implements Reader {
    private static final double LEAST = 0.45;
    private static final String[] INSISTING = {"insist", "argue", "contend", "maintain", "assert", "complain", "charge"
    };

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        for (Token token : sentence.sentence().tokens()) {
            ReportedDeeds.at(token, sentence).ifPresent(findings::add);
            Denials.at(token, sentence).ifPresent(findings::add);
            for (Site<Cue<SpeechKind>> site : Matcher.at(sentence.lexicon().speech(), token, sentence.cast())) {
                Optional<ClaimStance> stance = stance(site);
                if (stance.isEmpty() || read(site, stance.get(), sentence, findings)) {
                    break;
                }
            }
        }
    }

    private static boolean read(
            Site<Cue<SpeechKind>> site, ClaimStance stance, SentenceReading sentence, Findings findings) {
        List<Who> speakers = Voices.of(site, site.trigger().holder());
        List<Token> contents = Contents.of(site);
        Standing standing = sentence.standing(site.head());
        boolean negated = Clause.isHead(site.head()) && Clause.of(site.head()).isNegated();
        if (site.head()
                .hasLemma(
                        "recognise",
                        "recognize",
                        "accept",
                        "allow",
                        "grant",
                        "own",
                        "know",
                        "concede",
                        "condemn",
                        "denounce",
                        "criticise",
                        "criticize",
                        "reproach",
                        "charge")) {
            return false;
        }
        if (speakers.isEmpty() || contents.isEmpty() || !standing.isReal() || negated) {
            return false;
        }
        double confidence = site.trigger().weight() * speakers.getFirst().certainty();
        if (confidence < LEAST) {
            return false;
        }
        Token content = contents.getFirst();
        for (Who speaker : speakers) {
            List<Actor> about = sentence.actors().actors(about(site, content, speaker, stance, sentence));
            Actor actor = sentence.actors().actor(speaker);
            String text = Content.text(sentence, content);
            findings.add(Draft.of(
                            sentence,
                            site.head(),
                            Content.around(sentence, site.head(), content),
                            "claim " + speaker.id() + " " + stance + " "
                                    + site.head().index(),
                            confidence,
                            "claim/" + stance.code(),
                            statement -> new Claim(statement, actor, stance, about, text))
                    .with(Factuality.CERTAIN)
                    .saidBy(standing.source().filter(who -> !who.is(speaker))));
        }
        return true;
    }

    /** "claims that it did not fire": who says no of his own deeds denies; who insists on what others do alleges. */
    private static Optional<ClaimStance> stance(Site<Cue<SpeechKind>> site) {
        Optional<ClaimStance> stance = site.trigger().value().claim();
        boolean verb = site.isVerb();
        Optional<Token> said = verb
                ? Contents.of(site).stream()
                        .filter(Clause::isHead)
                        .filter(content -> content.is(Relation.COMPLEMENT))
                        .findFirst()
                : Optional.empty();
        boolean insisted =
                site.trigger().value() == SpeechKind.INSIST && site.head().hasLemma(INSISTING);
        if (said.isEmpty()
                || stance.isPresent() && stance.get() != ClaimStance.ALLEGES
                || stance.isEmpty() && !insisted) {
            return stance;
        }
        Clause clause = Clause.of(said.get());
        if (stance.isEmpty() && (clause.modal().isPresent() || isPlainPresent(said.get()))) {
            return stance;
        }
        List<Who> speakers = site.actors(site.trigger().holder());
        boolean hinted = site.head().hasLemma("hint", "imply", "suggest") && clause.isPerfect();
        boolean own = site.cast().ofAll(clause.subjects()).stream()
                .anyMatch(who -> speakers.stream().anyMatch(who::is));
        if (own && (clause.isNegated() || ReportedDeeds.isNone(said.get()))) {
            return Optional.of(ClaimStance.DENIES);
        }
        return Optional.of(own && hinted ? ClaimStance.CONFIRMS : ClaimStance.ALLEGES);
    }

    private static boolean isPlainPresent(Token verb) {
        boolean did = verb.children(Relation.AUXILIARY).stream()
                .anyMatch(word -> word.lower().equals("did"));
        return verb.tag().matches("VBP?") && !did;
    }

    private static List<Who> about(
            Site<Cue<SpeechKind>> site, Token content, Who speaker, ClaimStance stance, SentenceReading sentence) {
        List<Who> about = new ArrayList<>();
        if (site.trigger().value() == SpeechKind.ACCUSE) {
            about.addAll(sentence.cast().ofAll(site.objects()));
        }
        if (about.isEmpty()) {
            about.addAll(Content.about(sentence, content));
        }
        if (about.isEmpty() && stance == ClaimStance.DENIES) {
            about.add(speaker);
        }
        return about;
    }
}
