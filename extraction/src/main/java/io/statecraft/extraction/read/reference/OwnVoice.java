package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.actor.Mention;
import io.statecraft.extraction.parse.Sentence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who speaks in a document that says "we" and names no issuer: the state that it speaks of as its own. */
final class OwnVoice {
    private static final Pattern FELLOWS = Pattern.compile("(?i)\\b(?:fellow|dear|my people,?|people of|we,? the) $");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:in|to|from|with|on|against|for|of|at|into|by|near|across|over|and|or)(?: the| all)? $");
    /** "Nairobi, 12 December 2025" over a speech. */
    private static final Pattern DATELINE = Pattern.compile(
            "(?i)\\p{Lu}[\\p{L} .'-]{2,30}, (?:\\p{L}+, )?(?:\\d{1,2} \\p{L}+|\\p{L}+ \\d{1,2}),? \\d{4}\\.?");
    /** How many sentences at the top may be headings. */
    private static final int HEAD = 5;

    private static final int FELLOW = 6;
    private static final int LEAST = 4;
    private static final int SENTENCES = 3;

    private final Gazetteer gazetteer;
    private final Map<String, Integer> weights = new HashMap<>();
    private int sentences;

    OwnVoice(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void hear(Sentence sentence) {
        boolean own = sentence.tokens().stream().anyMatch(token -> Pronouns.isFirstPerson(token) && !token.isQuoted());
        if (own) {
            sentences++;
        }
        boolean dateline =
                sentence.index() < HEAD && DATELINE.matcher(sentence.text()).matches();
        for (Mention mention : gazetteer.find(sentence.text())) {
            if (mention.entry().type() == ActorType.STATE) {
                int weight = mention.role() == FormRole.CAPITAL
                        ? dateline ? FELLOW : 0
                        : weight(sentence.text().substring(0, mention.start()), own);
                weights.merge(mention.entry().id(), weight, Integer::sum);
            }
        }
    }

    private static int weight(String before, boolean own) {
        if (FELLOWS.matcher(before).find()) {
            return FELLOW;
        }
        return own && !ELSEWHERE.matcher(before).find() ? 1 : 0;
    }

    Optional<Who> speaker() {
        int most = weights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean alone = weights.values().stream()
                        .filter(weight -> 3 * weight > 2 * most)
                        .count()
                == 1;
        if (sentences < SENTENCES || most < LEAST || !alone) {
            return Optional.empty();
        }
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .map(entry -> Who.of(entry.getKey(), ActorType.STATE, Who.PRONOUN));
    }
}
