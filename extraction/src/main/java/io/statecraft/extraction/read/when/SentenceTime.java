package io.statecraft.extraction.read.when;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.time.DateKind;
import io.statecraft.extraction.time.DateMention;
import io.statecraft.facts.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dates of one sentence by the clauses that they date. */
public final class SentenceTime {
    /** A date and the word that it hangs on. */
    private record Dated(Edtf value, Token at) {}

    /** Dates in another fragment of the sentence tell of other deeds. */
    private static final int TOO_FAR = 1000;

    private final List<DateMention> mentions;
    private final List<Dated> dates = new ArrayList<>();
    private final Optional<Edtf> stated;

    SentenceTime(Sentence sentence, List<DateMention> mentions, Optional<Edtf> stated) {
        this.stated = stated;
        this.mentions = mentions;
        for (DateMention mention : mentions) {
            if (mention.kind() == DateKind.DATE && mention.value().isPresent()) {
                at(sentence, mention)
                        .ifPresent(token -> dates.add(new Dated(mention.value().orElseThrow(), token)));
            }
        }
    }

    /** All expressions of time, offsets within the sentence. */
    public List<DateMention> mentions() {
        return mentions;
    }

    /** Whether a token belongs to an expression of time. */
    public boolean covers(Token token) {
        int start = token.start() - token.sentence().start();
        return mentions.stream().anyMatch(mention -> mention.start() <= start && start < mention.end());
    }

    /** When the deed that a verb or noun names happened or holds. */
    public Optional<Edtf> of(Token deed) {
        Optional<Dated> nearest = Optional.empty();
        int best = Integer.MAX_VALUE;
        for (Dated date : dates) {
            int distance = distance(deed, date.at());
            if (distance < best && distance < TOO_FAR) {
                best = distance;
                nearest = Optional.of(date);
            }
        }
        if (nearest.isPresent()) {
            return nearest.map(Dated::value);
        }
        return stated;
    }

    private static Optional<Token> at(Sentence sentence, DateMention mention) {
        int start = sentence.start() + mention.start();
        return sentence.tokens().stream().filter(token -> token.end() > start).findFirst();
    }

    /** Steps from the deed up to a word under which the date stands, and a little for the steps down to it. */
    private static int distance(Token deed, Token date) {
        int up = 0;
        Optional<Token> at = Optional.of(deed);
        while (at.isPresent()) {
            int down = depth(date, at.get());
            if (down >= 0) {
                return up * 4 + down;
            }
            boolean boundary = Clause.isHead(at.get()) && !at.get().is(Relation.CONJUNCT);
            up += boundary ? 2 : 1;
            at = at.get().head();
        }
        return 1000 + Math.abs(deed.index() - date.index());
    }

    private static int depth(Token token, Token ancestor) {
        int depth = 0;
        for (Optional<Token> at = Optional.of(token);
                at.isPresent();
                at = at.get().head()) {
            if (at.get().equals(ancestor)) {
                return depth;
            }
            depth += Clause.isHead(at.get()) ? 3 : 1;
        }
        return -1;
    }
}
