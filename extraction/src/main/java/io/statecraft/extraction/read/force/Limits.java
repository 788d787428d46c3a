package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import java.util.Optional;
import java.util.Set;

/** Numbers that are no holdings: what a treaty allows, what each of many has. */
final class Limits {
    private static final Set<String> LIMITING = Set.of("limit", "cap", "restrict", "constrain", "ban", "prohibit");
    private static final Set<String> ALLOWING =
            Set.of("allow", "permit", "entitle", "oblige", "require", "set", "restrict");
    private static final Set<String> RULES = Set.of(
            "treaty",
            "agreement",
            "accord",
            "pact",
            "protocol",
            "convention",
            "resolution",
            "limit",
            "ceiling",
            "cap",
            "restriction",
            "sublimit");
    private static final Set<String> BOUNDS =
            Set.of("limit", "ceiling", "cap", "sublimit", "quota", "threshold", "limitation");
    private static final Set<String> EACH = Set.of("each", "every", "per", "apiece");

    private Limits() {}

    static boolean isLimit(Amount amount, SentenceReading sentence) {
        Optional<Token> above = amount.counted().head();
        if (above.filter(noun -> BOUNDS.contains(noun.lemma())).isPresent()) {
            return true;
        }
        return sentence.clauseOf(amount.counted()).filter(Limits::limits).isPresent();
    }

    private static boolean limits(Clause clause) {
        boolean rule = clause.doers().stream().anyMatch(subject -> RULES.contains(subject.lemma()));
        return LIMITING.contains(clause.verb().lemma())
                || rule && ALLOWING.contains(clause.verb().lemma());
    }

    /** "Each submarine carries 16 missiles": a number of each is no number of all. */
    static boolean isPerUnit(Amount amount, SentenceReading sentence) {
        boolean apiece = amount.counted()
                .next()
                .filter(word -> EACH.contains(word.lower()) && !amount.isMoney())
                .isPresent();
        return apiece
                || sentence.clauseOf(amount.counted())
                        .filter(clause -> clause.subjects().stream()
                                .flatMap(subject -> subject.children().stream())
                                .anyMatch(word -> EACH.contains(word.lower())))
                        .isPresent();
    }
}
