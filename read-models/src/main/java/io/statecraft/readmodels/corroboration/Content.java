package io.statecraft.readmodels.corroboration;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Claim;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Control;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Force;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Position;
import io.statecraft.facts.Quantity;
import io.statecraft.facts.Role;
import io.statecraft.facts.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a fact says, without the document and the words that say it. */
final class Content {
    private static final int SHORT_WORD = 3;

    private Content() {}

    /** A text that two facts share when they say the same. */
    static String of(Fact fact) {
        List<String> parts = new ArrayList<>(List.of(fact.kind(), polarity(fact.statement())));
        switch (fact) {
            case Interaction it -> {
                add(parts, it.event().code(), occasion(it.statement()));
                // Of a meeting each side may be the one that the text begins with.
                if (mutual(it.event())) {
                    parts.add(ids(Stream.concat(Stream.of(it.actor()), it.recipients().stream())));
                } else {
                    add(parts, it.actor().id(), ids(it.recipients().stream()));
                }
            }
            case Force it -> {
                add(parts, it.owner().id(), it.category().code(), it.change().code());
                add(parts, words(it.unit().orElse("")), words(it.equipment().orElse("")), number(it.quantity()));
            }
            case Commitment it -> add(parts, it.actor().id(), ids(it.recipients().stream()), topic(it.content()));
            case Claim it -> {
                add(parts, it.actor().id(), it.stance().code(), ids(it.about().stream()));
                parts.add(topic(it.content()));
            }
            case Position it -> add(parts, it.actor().id(), it.stance().code(), topic(it.content()));
            case Agreement it -> {
                add(
                        parts,
                        words(it.name().orElse("")),
                        it.type().code(),
                        it.status().code());
                parts.add(ids(it.parties().stream()));
            }
            case Assessment it -> add(parts, ids(it.about().stream()), topic(it.content()));
            case Control it -> add(parts, it.actor().id(), it.status().code(), topic(it.area()));
            case Role it ->
                add(parts, it.person().id(), words(it.role()), it.organisation().id());
        }
        return String.join("\n", parts);
    }

    /** The words of a text, whatever stands between them. */
    static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** The longer words of a text in the order of the alphabet. */
    private static String topic(String text) {
        return Stream.of(words(text).split(" "))
                .filter(word -> word.length() > SHORT_WORD)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    /** An event that no text dates is known to be the same only within its document. */
    private static String occasion(Statement statement) {
        return statement.date().map(Object::toString).orElse(statement.document());
    }

    private static String polarity(Statement statement) {
        return switch (statement.factuality()) {
            case CERTAIN, PROBABLE, POSSIBLE -> "+";
            case CERTAINLY_NOT, PROBABLY_NOT, POSSIBLY_NOT -> "-";
            case UNCOMMITTED -> "u";
        };
    }

    private static boolean mutual(EventType type) {
        return type == EventType.CONSULT || type == EventType.AGREE;
    }

    private static String number(Optional<Quantity> quantity) {
        return quantity.map(it -> Stream.of(it.min(), it.max())
                                .map(bound -> bound.map(value ->
                                                value.stripTrailingZeros().toPlainString())
                                        .orElse(""))
                                .collect(Collectors.joining(".."))
                        + it.unit().map(unit -> " " + unit).orElse(""))
                .orElse("");
    }

    private static String ids(Stream<Actor> actors) {
        return actors.map(Actor::id)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static void add(List<String> parts, String... more) {
        parts.addAll(List.of(more));
    }
}
