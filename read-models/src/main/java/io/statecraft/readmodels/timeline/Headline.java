package io.statecraft.readmodels.timeline;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Claim;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Control;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Force;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Position;
import io.statecraft.facts.Quantity;
import io.statecraft.facts.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact on one line, in ids, codes and the text's own words. */
final class Headline {
    private Headline() {}

    static String of(Fact fact) {
        return switch (fact) {
            case Interaction it ->
                words(it.actor().id(), it.event().code(), ids(it.recipients()))
                        + it.mode().map(mode -> " (" + mode + ")").orElse("");
            case Force it ->
                words(
                        it.owner().id(),
                        it.change().code(),
                        it.quantity().map(Headline::number).orElse(""),
                        it.equipment().orElse(it.category().code()));
            case Commitment it -> words(it.actor().id(), "promises", ids(it.recipients()) + ":", it.content());
            case Claim it -> words(it.actor().id(), it.stance().code() + ":", it.content());
            case Position it -> words(it.actor().id(), it.stance().code() + ":", it.content());
            case Agreement it ->
                words(it.name().orElse(it.type().code()), it.status().code() + ":", ids(it.parties()));
            case Assessment it -> words(ids(it.about()) + ":", it.content());
            case Control it -> words(it.actor().id(), it.status().code(), it.area());
            case Role it ->
                words(it.person().id() + ":", it.role() + ",", it.organisation().id());
        };
    }

    private static String words(String... words) {
        return Stream.of(words)
                .filter(word -> !word.isEmpty() && !word.equals(":"))
                .collect(Collectors.joining(" "))
                .replace(" :", ":");
    }

    private static String ids(List<Actor> actors) {
        return actors.stream().map(Actor::id).distinct().collect(Collectors.joining(", "));
    }

    private static String number(Quantity quantity) {
        String min = text(quantity.min());
        String max = text(quantity.max());
        String bounds = min.equals(max)
                ? min
                : min.isEmpty() ? "up to " + max : max.isEmpty() ? "over " + min : min + " to " + max;
        return words(
                quantity.approximate() ? "about" : "", bounds, quantity.unit().orElse(""));
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
