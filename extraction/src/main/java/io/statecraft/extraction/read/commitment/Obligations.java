package io.statecraft.extraction.read.commitment;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.reference.Who;
import java.util.List;
import java.util.Optional;

/** "Under the accord Asmara <i>was to withdraw</i>": what a text binds its parties to. */
final class Obligations {
    /** Who is bound to which deed. */
    record Bound(Who who, Token deed) {}

    private static final int SENTENCES_BACK = 3;

    private Obligations() {}

    static Optional<Bound> of(Token verb, SentenceReading sentence) {
        boolean copula =
                verb.hasLemma("be") && Clause.isHead(verb) && !verb.tag().equals("VB");
        if (!copula || !sentence.standing(verb).isReal() || Clause.of(verb).isNegated()) {
            return Optional.empty();
        }
        Optional<Token> deed = verb.children(Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT).stream()
                .filter(Clause::isHead)
                .filter(token -> token.tag().equals("VB") && Clause.of(token).isInfinitive())
                .filter(token -> !Clause.of(token).isPassive())
                .findFirst();
        List<Who> subjects = sentence.cast().ofAll(Clause.of(verb).subjects());
        boolean agreed = speaksOfAgreement(sentence);
        Optional<SentenceReading> before = sentence.before();
        for (int back = 0; !agreed && back < SENTENCES_BACK && before.isPresent(); back++) {
            agreed = speaksOfAgreement(before.get());
            before = before.get().before();
        }
        if (!agreed) {
            return Optional.empty();
        }
        return deed.filter(token -> !subjects.isEmpty())
                .filter(token -> subjects.getFirst().certainty() > Who.UNLISTED)
                .map(token -> new Bound(subjects.getFirst(), token));
    }

    private static boolean speaksOfAgreement(SentenceReading sentence) {
        return sentence.sentence().tokens().stream().filter(Token::isNoun).anyMatch(noun -> !Matcher.at(
                        sentence.lexicon().agreementTypes(), noun, sentence.cast())
                .isEmpty());
    }
}
