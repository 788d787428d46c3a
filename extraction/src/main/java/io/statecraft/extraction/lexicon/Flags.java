package io.statecraft.extraction.lexicon;

import io.statecraft.facts.Factuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The flags of a data line.
 *
 * @param symmetric whether actor and recipient do the deed together
 * @param actor where the doer stands; empty for the usual places
 * @param holds what the sense itself says of the deed
 * @param conditions what else must hold
 */
record Flags(boolean symmetric, List<Slot> actor, Factuality holds, List<Condition> conditions) {

    private static final Map<String, Condition.Kind> TESTS = Map.of(
            "subject", Condition.Kind.SUBJECT,
            "recipient", Condition.Kind.RECIPIENT,
            "own", Condition.Kind.OWNER,
            "clause", Condition.Kind.CLAUSE);

    static Flags of(String text, LexiconFiles files) {
        boolean symmetric = false;
        List<Slot> actor = List.of();
        Factuality holds = Factuality.CERTAIN;
        List<Condition> conditions = new ArrayList<>();
        for (String flag : text.split(";")) {
            String clean = flag.strip();
            if (clean.equals("symmetric")) {
                symmetric = true;
            } else if (clean.startsWith("actor=")) {
                actor = Slot.listOf(List.of(clean.substring(6).split("\\|")));
            } else if (clean.startsWith("holds=")) {
                holds = Factuality.of(clean.substring(6));
            } else if (!clean.isEmpty()) {
                conditions.add(condition(clean, files));
            }
        }
        return new Flags(symmetric, actor, holds, List.copyOf(conditions));
    }

    private static Condition condition(String flag, LexiconFiles files) {
        boolean negated = flag.startsWith("!");
        String text = negated ? flag.substring(1) : flag;
        int equals = text.indexOf('=');
        int colon = text.indexOf(':');
        int sign = equals < 0 ? colon : equals;
        if (sign <= 0) {
            throw new IllegalArgumentException(flag + " is no flag");
        }
        String name = text.substring(0, sign);
        List<String> values = Stream.of(text.substring(sign + 1).split("\\|"))
                .map(String::strip)
                .toList();
        Filler filler = files.filler(values);
        if (equals >= 0) {
            Condition.Kind kind = TESTS.get(name);
            if (kind == null) {
                throw new IllegalArgumentException(flag + " is no flag; allowed before =: " + TESTS.keySet());
            }
            return new Condition(kind, "", filler, negated);
        }
        return name.equals("word")
                ? new Condition(Condition.Kind.WORD, "", filler, negated)
                : new Condition(Condition.Kind.PREPOSITION, name, filler, negated);
    }
}
