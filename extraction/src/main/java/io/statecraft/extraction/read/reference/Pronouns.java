package io.statecraft.extraction.read.reference;

import static io.statecraft.extraction.parse.Relation.ATTRIBUTE;
import static io.statecraft.extraction.parse.Relation.COMPLEMENT;
import static io.statecraft.extraction.parse.Relation.EXPLETIVE;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Resolves personal and possessive pronouns by the salience of subjects. */
final class Pronouns {
    private static final Set<String> ONE = Set.of("it", "its", "itself");
    private static final Set<String> MANY = Set.of("they", "their", "them", "themselves", "theirs");
    private static final Set<String> PERSON = Set.of("he", "his", "him", "himself", "she", "her", "herself");
    private static final Set<String> WE = Set.of("we", "our", "us", "i", "my", "me", "ourselves");
    private static final int SENTENCES_BACK = 2;

    private static final String[] JUDGING = {"project", "estimate", "assess", "predict", "forecast", "judge", "suspect"
    };
    private static final int JUDGE = 70;

    private Pronouns() {}

    /** "US" is no pronoun. */
    static boolean isFirstPerson(Token pronoun) {
        return WE.contains(pronoun.lower())
                && !pronoun.isProperNoun()
                && !pronoun.text().equals("US");
    }

    /** What only somebody can be: "it was <b>ready</b> to talk". */
    private static final Set<String> MINDED = Set.of(
            "ready",
            "prepared",
            "willing",
            "unwilling",
            "determined",
            "committed",
            "able",
            "unable",
            "eager",
            "keen",
            "concerned",
            "confident",
            "aware",
            "convinced",
            "opposed",
            "open",
            "reluctant",
            "resolved");

    /** Whom a pronoun stands for; the occurrences are those before it, oldest first. */
    static List<Who> resolve(Token pronoun, List<Occurrence> before, Optional<Who> speaker) {
        String word = pronoun.lower();
        if (isFirstPerson(pronoun)) {
            return speaker.map(who -> List.of(who.atMost(Who.DERIVED))).orElse(List.of());
        }
        if (pronoun.is(EXPLETIVE) || isExpletive(pronoun)) {
            return List.of();
        }
        if (ONE.contains(word)) {
            return best(pronoun, before, Occurrence::isOne);
        }
        if (MANY.contains(word)) {
            return best(pronoun, before, Occurrence::isMany);
        }
        return PERSON.contains(word) ? best(pronoun, before, Occurrence::isPerson) : List.of();
    }

    /** "It is unlikely that", "it took place": stands for no one. */
    private static boolean isExpletive(Token pronoun) {
        if (!pronoun.lower().equals("it") || pronoun.head().isEmpty()) {
            return false;
        }
        Token verb = pronoun.head().get();
        boolean copula = verb.hasLemma("be", "seem", "appear", "become");
        return copula
                && Clause.of(verb).complement().isPresent()
                && verb.children(ATTRIBUTE).stream().noneMatch(word -> MINDED.contains(word.lower()));
    }

    private static List<Who> best(Token pronoun, List<Occurrence> before, Predicate<Occurrence> fits) {
        Occurrence best = null;
        int bestScore = Integer.MIN_VALUE;
        for (Occurrence occurrence : before) {
            if (fits.test(occurrence) && isAllowed(pronoun, occurrence)) {
                int score = score(pronoun, occurrence);
                // Of equals the later subject and the earlier other one: what a sentence begins with stays in mind.
                if (score > bestScore) {
                    bestScore = score;
                    best = occurrence;
                }
            }
        }
        return best == null
                ? List.of()
                : best.whos().stream().map(who -> who.atMost(Who.PRONOUN)).toList();
    }

    /** A pronoun does not stand for another argument of its own verb, unless it is possessive. */
    private static boolean isAllowed(Token pronoun, Occurrence occurrence) {
        Token head = occurrence.head();
        if (!head.sentence().equals(pronoun.sentence())) {
            return pronoun.sentence().index() - head.sentence().index() <= SENTENCES_BACK;
        }
        boolean possessive = pronoun.tag().equals("PRP$") || pronoun.lower().endsWith("self");
        return possessive || !clauseOf(head).equals(clauseOf(pronoun));
    }

    private static int score(Token pronoun, Occurrence occurrence) {
        int distance = pronoun.sentence().index() - occurrence.head().sentence().index();
        int score = -40 * distance;
        boolean subject = occurrence.isSubject();
        score += subject ? 50 : 0;
        score -= isJudge(occurrence.head(), pronoun) ? JUDGE : 0;
        score += occurrence.head().tag().startsWith("PRP") ? 5 : 0;
        if (distance == 0) {
            boolean ownSubject = subject && clauseOf(occurrence.head()).equals(clauseOf(pronoun));
            score += ownSubject ? 15 : 0;
            score += subject && isReported(occurrence.head(), pronoun) ? 15 : 0;
            boolean bothOther = !subject && !SentenceCast.isSubject(pronoun);
            score += bothOther && !pronoun.tag().equals("PRP$") ? 25 : 0;
            // Nearer subjects of the same sentence govern the words behind them.
            score += subject ? occurrence.head().index() / 8 : 0;
        } else {
            score += mainSubject(occurrence.head()) ? 12 : 0;
        }
        return score;
    }

    /** "<b>Washington</b> projects that it will have more": who judges speaks of another. */
    private static boolean isJudge(Token head, Token pronoun) {
        return SentenceCast.isSubject(head)
                && head.head()
                        .filter(verb -> verb.hasLemma(JUDGING) && pronoun.isWithin(verb))
                        .filter(verb -> clauseOf(pronoun).filter(verb::equals).isEmpty())
                        .isPresent();
    }

    /** "but <b>Kyiv</b> said its forces had": who reports speaks of himself before all others. */
    private static boolean isReported(Token head, Token pronoun) {
        Optional<Token> reporting =
                clauseOf(pronoun).filter(verb -> verb.is(COMPLEMENT)).flatMap(Token::head);
        boolean own = pronoun.tag().equals("PRP$");
        return own
                && !isJudge(head, pronoun)
                && reporting.isPresent()
                && head.head().equals(reporting);
    }

    private static boolean mainSubject(Token head) {
        return SentenceCast.isSubject(head)
                && head.head().filter(verb -> verb.head().isEmpty()).isPresent();
    }

    private static Optional<Token> clauseOf(Token token) {
        Optional<Token> at = token.head();
        while (at.isPresent() && !Clause.isHead(at.get())) {
            at = at.get().head();
        }
        return at;
    }
}
