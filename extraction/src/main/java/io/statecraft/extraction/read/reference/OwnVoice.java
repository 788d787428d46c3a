package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.actor.Entry;
import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.actor.Mention;
import io.statecraft.extraction.parse.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who speaks in a document that says "we" and names no issuer: the state that it speaks of as its own. */
final class OwnVoice {
    private static final Pattern FELLOWS = Pattern.compile("(?i)\\b(?:fellow|dear|my people,?|people of|we,? the) $");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:in|to|from|with|on|against|for|of|at|into|by|near|across|over|and|or)(?: the| all)? $");
    /** "Nairobi, 12 December 2025" over a speech. */
    private static final Pattern DATELINE = Pattern.compile(
            "(?i)\\p{Lu}[\\p{L} .'-]{2,30}, (?:\\p{L}+, )?(?:\\d{1,2} \\p{L}+|\\p{L}+ \\d{1,2}),? \\d{4}\\.?");
    /** "our Minister", "our ambassador in Santiago, Adalberto Violand". */
    private static final Pattern OURS = Pattern.compile("(?i)\\b(?:our|my)(?: [\\p{L}-]+){0,3} $");
    /** How many sentences at the top may be headings. */
    private static final int HEAD = 5;

    private static final int FELLOW = 6;
    private static final int LEAST = 4;
    private static final int SENTENCES = 3;

    private final Gazetteer gazetteer;
    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, Integer> mentions = new HashMap<>();
    private final Set<String> titled = new HashSet<>();
    private final boolean official;
    private int sentences;

    OwnVoice(Gazetteer gazetteer, Optional<String> title) {
        this.gazetteer = gazetteer;
        this.official = title.filter(Issuer::isOfSomeState).isPresent();
        title.map(gazetteer::find).orElse(List.of()).forEach(mention -> titled.add(state(mention)));
    }

    private static String state(Mention mention) {
        Entry entry = mention.entry();
        return entry.type() == ActorType.STATE ? entry.id() : entry.state();
    }

    void hear(Sentence sentence) {
        boolean own = sentence.tokens().stream().anyMatch(token -> Pronouns.isFirstPerson(token) && !token.isQuoted());
        if (own) {
            sentences++;
        }
        boolean dateline =
                sentence.index() < HEAD && DATELINE.matcher(sentence.text()).matches();
        for (Mention mention : gazetteer.find(sentence.text())) {
            if (!state(mention).isEmpty()) {
                boolean ours = OURS.matcher(sentence.text().substring(0, mention.start()))
                        .find();
                mentions.merge(state(mention), ours ? FELLOW : 1, Integer::sum);
            }
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
            return official && sentences > 0 ? mostNamed() : Optional.empty();
        }
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .map(entry -> Who.of(entry.getKey(), ActorType.STATE, Who.PRONOUN));
    }

    /** Of an office's statement the state that it names most, but for those whom its title says that it is about. */
    private Optional<Who> mostNamed() {
        List<Map.Entry<String, Integer>> others = mentions.entrySet().stream()
                .filter(entry -> !titled.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(2)
                .toList();
        boolean clear = !others.isEmpty()
                && others.getFirst().getValue() >= LEAST
                && (others.size() == 1
                        || 3 * others.getLast().getValue()
                                <= 2 * others.getFirst().getValue());
        return clear ? Optional.of(Who.of(others.getFirst().getKey(), ActorType.STATE, Who.PRONOUN)) : Optional.empty();
    }
}
