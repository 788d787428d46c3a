package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.actor.Organ;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The title that stands directly before a person's name: "Tajik Foreign Minister", "President". */
public final class Titles {
    private static final Set<String> FORMER =
            Set.of("former", "ex-president", "late", "ousted", "deposed", "then", "ex");
    private static final int WORDS_AT_MOST = 6;

    private Titles() {}

    /**
     * A title and for whom it is held.
     *
     * @param span where the words of the title stand, without the organisation
     * @param organisation the state or organisation beside it, if any
     * @param former whether the text says that it is held no longer
     */
    public record Title(Span span, Optional<Who> organisation, boolean former) {}

    /** A noun with the words before it that belong to it: "joint <b>committee</b>", "Secretary-<b>General</b>". */
    static String words(Token head) {
        Token first = head;
        while (first.index() > 0) {
            Token before = head.sentence().tokens().get(first.index() - 1);
            boolean hyphen = before.text().equals("-");
            boolean modifier = (hyphen || before.is(Relation.ADJECTIVE, Relation.COMPOUND))
                    && before.isWithin(head)
                    && !before.isNumber();
            if (!modifier) {
                break;
            }
            first = before;
        }
        return head.sentence().text(first.span().union(head.span()));
    }

    /** The title whose last word stands before a token. */
    static Optional<Title> before(Sentence sentence, Token name, Gazetteer gazetteer, @Nullable Named[] byToken) {
        int last = name.index() - 1;
        if (last < 0) {
            return Optional.empty();
        }
        Named joined = byToken[last];
        if (joined != null && joined.role() == FormRole.ORGAN) {
            return joinedWithState(sentence, joined, last, gazetteer, byToken);
        }
        for (int words = WORDS_AT_MOST; words > 0; words--) {
            int first = last - words + 1;
            if (first < 0) {
                continue;
            }
            Span span = sentence.tokens()
                    .get(first)
                    .span()
                    .union(sentence.tokens().get(last).span());
            Optional<Organ> organ = gazetteer.organs().of(sentence.text(span)).filter(Organ::office);
            if (organ.isPresent()) {
                Optional<Who> organisation = first > 0 && byToken[first - 1] != null
                        ? Optional.of(byToken[first - 1]).map(Named::who)
                        : possessor(sentence, first, byToken);
                return Optional.of(new Title(span, organisation, isFormer(sentence, first)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Title> joinedWithState(
            Sentence sentence, Named joined, int last, Gazetteer gazetteer, @Nullable Named[] byToken) {
        int first = last;
        while (first > 0 && joined.equals(byToken[first - 1])) {
            first--;
        }
        // "South Sudan's vice-president": the name of the state may have several words.
        int named = gazetteer.find(joined.surface()).stream()
                .filter(mention ->
                        mention.start() == 0 && mention.end() < joined.surface().length())
                .mapToInt(mention -> joined.span().start() + mention.end())
                .findFirst()
                .orElse(joined.span().start());
        int titleStart = Math.min(first + 1, last);
        while (titleStart < last && sentence.tokens().get(titleStart).span().start() < named) {
            titleStart++;
        }
        while (titleStart < last && sentence.tokens().get(titleStart).text().matches("['’]s?|of|the")) {
            titleStart++;
        }
        Span span = sentence.tokens()
                .get(titleStart)
                .span()
                .union(sentence.tokens().get(last).span());
        return Optional.of(new Title(span, Optional.of(joined.who()), isFormer(sentence, first)));
    }

    private static Optional<Who> possessor(Sentence sentence, int first, @Nullable Named[] byToken) {
        if (first >= 2 && sentence.tokens().get(first - 1).text().matches("['’]s?")) {
            return Optional.ofNullable(byToken[first - 2]).map(Named::who);
        }
        return Optional.empty();
    }

    private static boolean isFormer(Sentence sentence, int first) {
        for (int i = Math.max(0, first - 2); i <= first && i < sentence.tokens().size(); i++) {
            if (FORMER.contains(sentence.tokens().get(i).text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
