package io.statecraft.extraction.read.assessment;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.Outlook;
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
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Likelihood;
import java.util.List;
import java.util.Optional;

/** Reads forecasts, risks and expectations about what may, will or will not come. */
public final class AssessmentReader implements Reader {
    private static final double LEAST = 0.35;

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        for (Token token : sentence.sentence().tokens()) {
            for (Site<Cue<Outlook>> site : Matcher.at(sentence.lexicon().outlooks(), token, sentence.cast())) {
                if (read(site, sentence, findings)) {
                    break;
                }
            }
        }
    }

    private static boolean read(Site<Cue<Outlook>> site, SentenceReading sentence, Findings findings) {
        List<Token> contents = Contents.of(site);
        double weight = site.trigger().weight();
        if (contents.isEmpty() || weight < LEAST) {
            return false;
        }
        Token content = contents.getFirst();
        Standing standing = sentence.standing(host(site, content));
        if (standing.hypothetical() || standing.wanted() || isOwnPromise(content)) {
            return false;
        }
        List<Who> about = Content.about(sentence, content);
        List<Actor> actors = sentence.actors().actors(about);
        String text = Content.text(sentence, content);
        Optional<Likelihood> likelihood = site.trigger().value().likelihood();
        Optional<Who> holder = site.actors(site.trigger().holder()).stream().findFirst();
        findings.add(Draft.of(
                        sentence,
                        content,
                        Content.around(sentence, site.head(), content),
                        "assessment "
                                + sentence.clauseOf(content)
                                        .map(clause -> clause.verb().index())
                                        .orElse(-1),
                        weight * (about.isEmpty() ? 0.6 : 0.85),
                        "assessment/" + site.trigger().words().getFirst(),
                        statement -> new Assessment(statement, actors, text, likelihood))
                .with(factuality(likelihood, standing))
                .saidBy(holder.or(standing::source)));
        return true;
    }

    private static Token host(Site<Cue<Outlook>> site, Token content) {
        return site.trigger().partOfSpeech() == PartOfSpeech.MODAL ? content : site.head();
    }

    /** "We will": a promise and no forecast. */
    private static boolean isOwnPromise(Token content) {
        return Clause.isHead(content)
                && Clause.of(content).subjects().stream()
                        .anyMatch(subject ->
                                subject.lower().equals("we") || subject.lower().equals("i"));
    }

    private static Factuality factuality(Optional<Likelihood> likelihood, Standing standing) {
        if (likelihood.isEmpty()) {
            return standing.isNegative() ? Factuality.POSSIBLY_NOT : Factuality.POSSIBLE;
        }
        return switch (likelihood.get()) {
            case REMOTE, VERY_UNLIKELY, UNLIKELY -> Factuality.PROBABLY_NOT;
            case ROUGHLY_EVEN -> standing.isNegative() ? Factuality.POSSIBLY_NOT : Factuality.POSSIBLE;
            case LIKELY, VERY_LIKELY, ALMOST_CERTAIN ->
                standing.isNegative() ? Factuality.PROBABLY_NOT : Factuality.PROBABLE;
        };
    }
}
