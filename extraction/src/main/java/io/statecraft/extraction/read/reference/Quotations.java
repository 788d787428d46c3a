package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.parse.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who speaks the quoted words of a sentence. */
public final class Quotations {
    private static final Set<String> SAYING = Set.of(
            "say",
            "add",
            "tell",
            "state",
            "declare",
            "announce",
            "warn",
            "insist",
            "stress",
            "note",
            "claim",
            "write",
            "tweet",
            "explain",
            "argue",
            "continue",
            "conclude",
            "reply",
            "respond",
            "ask",
            "comment",
            "report",
            "remark",
            "assert",
            "maintain",
            "urge",
            "emphasise",
            "emphasize",
            "vow",
            "promise",
            "pledge",
            "allege",
            "complain",
            "quote",
            "describe",
            "call",
            "reiterate",
            "affirm",
            "underline",
            "observe",
            "charge",
            "cite");

    private Quotations() {}

    /** The subject of the verb of saying outside the quotation marks, if the sentence has one; else that of the quotation which it continues. */
    public static Optional<Who> speaker(Sentence sentence, SentenceCast cast) {
        for (Clause clause : sentence.clauses()) {
            if (!clause.verb().isQuoted() && SAYING.contains(clause.verb().lemma())) {
                List<Who> subjects = cast.ofAll(clause.subjects());
                if (!subjects.isEmpty()) {
                    return Optional.of(subjects.getFirst());
                }
                Optional<Who> inverted = beside(clause.verb(), cast);
                if (inverted.isPresent()) {
                    return inverted;
                }
            }
        }
        return cast.quotedBefore();
    }

    /** "…", said KCNA: the parser may miss the inverted subject. */
    private static Optional<Who> beside(Token verb, SentenceCast cast) {
        return verb.next().flatMap(next -> {
            Token at = next.lower().equals("the") ? next.next().orElse(next) : next;
            return cast.named(at).filter(named -> !named.isPlace()).map(Named::who);
        });
    }
}
