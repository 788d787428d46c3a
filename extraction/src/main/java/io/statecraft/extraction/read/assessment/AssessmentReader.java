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
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.modality.Undertakings;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Likelihood;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads forecasts, risks and expectations about what may, will or will not come. */
public final class AssessmentReader implements Reader {
    private static final double LEAST = 0.35;

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        Set<Token> foretold = new HashSet<>();
        // Particular words first: the "will" of "it remains to be seen whether it will" says nothing of its own.
        for (boolean modal : List.of(false, true)) {
            for (Token token : sentence.sentence().tokens()) {
                if (token.isModal() == modal) {
                    read(token, sentence, findings, foretold);
                }
            }
        }
    }

    private static void read(Token token, SentenceReading sentence, Findings findings, Set<Token> foretold) {
        for (Site<Cue<Outlook>> site : Matcher.at(sentence.lexicon().outlooks(), token, sentence.cast())) {
            List<Token> contents = Matters.of(site);
            boolean told = !contents.isEmpty() && !foretold.contains(contents.getFirst());
            if (told && read(site, contents, sentence, findings)) {
                foretold.add(contents.getFirst());
                break;
            }
        }
    }

    private static boolean read(
            Site<Cue<Outlook>> site, List<Token> contents, SentenceReading sentence, Findings findings) {
        Token content = contents.getFirst();
        double weight = site.trigger().weight();
        // "it remains to be seen whether they will": the question is the forecast, not what it asks.
        boolean asked = isModal(site) && Doubts.isQuestion(content);
        if (weight < LEAST || asked || !Forecasts.is(site, content, sentence)) {
            return false;
        }
        Optional<Who> holder = site.actors(site.trigger().holder()).stream().findFirst();
        Standing standing = sentence.standing(host(site, content));
        Optional<Who> source = holder.or(standing::source);
        if (site.head().hasLemma("would") && source.isEmpty() && !Forecasts.isUnderCondition(content, sentence)) {
            return false;
        }
        List<Who> about = Concerned.by(contents, !site.head().hasLemma("will", "would", "shall"), sentence);
        if (standing.hypothetical() || standing.wanted() || about.isEmpty() || isOwn(content, source, sentence)) {
            return false;
        }
        List<Actor> actors = sentence.actors().actors(about);
        String text = Content.text(sentence, content);
        Optional<Likelihood> likelihood = site.trigger().value().likelihood();
        findings.add(Draft.of(
                        sentence,
                        content,
                        Content.around(sentence, site.head(), content),
                        "assessment "
                                + sentence.clauseOf(content)
                                        .map(clause -> clause.verb().index())
                                        .orElse(-1),
                        0.4 + weight / 3,
                        "assessment/" + site.trigger().words().getFirst(),
                        statement -> new Assessment(statement, actors, text, likelihood))
                .with(factuality(likelihood, standing, Doubts.at(site, content)))
                .saidBy(source));
        return true;
    }

    /** What speakers say that they will do is a promise and no forecast. */
    private static boolean isOwn(Token content, Optional<Who> source, SentenceReading sentence) {
        if (!Clause.isHead(content)) {
            return false;
        }
        if (Undertakings.announced(content, sentence).isPresent() || Undertakings.isArranged(content, sentence)) {
            return true;
        }
        Optional<Who> speaker = source.or(() -> sentence.actors().issuer());
        return Clause.of(content).subjects().stream()
                .anyMatch(subject -> subject.lower().equals("we")
                        || subject.lower().equals("i")
                        || speaker.isPresent()
                                && sentence.cast().of(subject).stream().anyMatch(speaker.get()::is));
    }

    private static Token host(Site<Cue<Outlook>> site, Token content) {
        return isModal(site) ? content : site.head();
    }

    private static boolean isModal(Site<Cue<Outlook>> site) {
        return site.trigger().partOfSpeech() == PartOfSpeech.MODAL;
    }

    private static Factuality factuality(Optional<Likelihood> likelihood, Standing standing, Doubts doubts) {
        boolean negative = doubts.turned() || standing.isNegative() && !doubts.excluded();
        if (likelihood.isEmpty()) {
            return negative ? Factuality.POSSIBLY_NOT : Factuality.POSSIBLE;
        }
        return switch (likelihood.get()) {
            case REMOTE, VERY_UNLIKELY, UNLIKELY -> Factuality.PROBABLY_NOT;
            case ROUGHLY_EVEN -> negative ? Factuality.POSSIBLY_NOT : Factuality.POSSIBLE;
            case LIKELY, VERY_LIKELY, ALMOST_CERTAIN -> negative ? Factuality.PROBABLY_NOT : Factuality.PROBABLE;
        };
    }
}
