package io.statecraft.extraction.read.assessment;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.Outlook;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.match.Site;
import java.util.Set;

/**
 * What turns a forecast round.
 *
 * @param excluded "it cannot be <b>ruled out</b>", "it is not clear <b>whether</b>": what is negated is not what may come
 * @param turned "will <b>hardly</b> go on", "<b>few</b> expect that": the forecast is that it will not
 */
record Doubts(boolean excluded, boolean turned) {
    private static final String[] EXCLUDING = {"rule", "exclude", "discount", "preclude", "dismiss"};
    private static final Set<String> HARDLY = Set.of("hardly", "scarcely", "barely");
    private static final Set<String> FEW = Set.of("few", "nobody", "no");

    static Doubts at(Site<Cue<Outlook>> site, Token content) {
        Token head = site.head();
        boolean excluded = head.hasLemma(EXCLUDING) && Clause.isHead(head) || isQuestion(content);
        boolean hardly = Clause.isHead(content)
                && content.children(Relation.ADVERB).stream().anyMatch(word -> HARDLY.contains(word.lower()));
        return new Doubts(excluded, hardly || isExpectedByFew(head) || governedByFew(content));
    }

    /** Whether it is what is asked: "whether they will". */
    static boolean isQuestion(Token content) {
        return Clause.isHead(content)
                && Clause.of(content)
                        .marker()
                        .filter(word -> word.equals("whether"))
                        .isPresent();
    }

    private static boolean governedByFew(Token content) {
        return content.is(Relation.COMPLEMENT)
                && content.head().filter(Doubts::isExpectedByFew).isPresent();
    }

    private static boolean isExpectedByFew(Token verb) {
        if (!Clause.isHead(verb) || !verb.hasLemma("expect", "believe", "think", "predict", "anticipate")) {
            return false;
        }
        return Clause.of(verb).subjects().stream()
                .anyMatch(subject -> FEW.contains(subject.lower())
                        || subject.children().stream().anyMatch(word -> FEW.contains(word.lower())));
    }
}
