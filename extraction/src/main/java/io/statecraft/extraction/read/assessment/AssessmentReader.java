package io.statecraft.extraction.read.assessment;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.Outlook;
import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Tense;
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
        if (contents.isEmpty() || weight < LEAST || !isForecast(site, contents.getFirst(), sentence)) {
            return false;
        }
        Token content = contents.getFirst();
        Optional<Who> holder = site.actors(site.trigger().holder()).stream().findFirst();
        Standing standing = sentence.standing(host(site, content));
        Optional<Who> source = holder.or(standing::source);
        boolean unlikelyForecast = site.head().hasLemma("would") && source.isEmpty();
        if (unlikelyForecast) {
            return false;
        }
        List<Who> about = Content.about(sentence, content);
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
                .with(factuality(likelihood, standing))
                .saidBy(source));
        return true;
    }

    /** Whether the words look ahead, and the clause is one of its own rather than a mere modifier. */
    private static boolean isForecast(Site<Cue<Outlook>> site, Token content, SentenceReading sentence) {
        boolean clause = Clause.isHead(content);
        return switch (site.trigger().partOfSpeech()) {
            case MODAL -> clause && !content.is(Relation.RELATIVE_CLAUSE) && !isPurposeOf(content);
            case ADVERB -> clause && Clause.of(content).tense() != Tense.PAST && !content.is(Relation.RELATIVE_CLAUSE);
            case VERB -> !isStance(site, sentence);
            case ADJECTIVE -> site.trigger().value() != Outlook.OPEN || clause;
            case NOUN -> !site.head().hasLemma("hope", "wish", "desire", "opportunity", "chance");
            default -> true;
        };
    }

    private static boolean isPurposeOf(Token content) {
        return Clause.of(content)
                        .marker()
                        .filter(word -> word.equals("so") || word.equals("that"))
                        .isPresent()
                && content.is(Relation.ADVERBIAL_CLAUSE);
    }

    /** "hopes that": what an actor wants is a position. */
    private static boolean isStance(Site<Cue<Outlook>> site, SentenceReading sentence) {
        return site.head().hasLemma("hope", "want", "wish")
                || !Matcher.at(sentence.lexicon().stances(), site.head(), sentence.cast())
                                .isEmpty()
                        && !site.head().hasLemma("expect", "fear", "believe", "think");
    }

    /** What speakers say that they will do is a promise and no forecast. */
    private static boolean isOwn(Token content, Optional<Who> source, SentenceReading sentence) {
        if (!Clause.isHead(content)) {
            return false;
        }
        Optional<Who> speaker = source.or(() -> sentence.actors().issuer());
        return Clause.of(content).subjects().stream()
                .anyMatch(subject -> subject.lower().equals("we")
                        || subject.lower().equals("i")
                        || speaker.isPresent()
                                && sentence.cast().of(subject).stream().anyMatch(speaker.get()::is));
    }

    private static Token host(Site<Cue<Outlook>> site, Token content) {
        boolean modal = site.trigger().partOfSpeech() == PartOfSpeech.MODAL;
        return modal ? content : site.head();
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
