package io.statecraft.standalone;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Claim;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Control;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Force;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Likelihood;
import io.statecraft.facts.Position;
import io.statecraft.facts.Quantity;
import io.statecraft.facts.Role;
import java.util.List;
import java.util.stream.Collectors;

/** A fact on one line for a person to read. */
final class FactLine {
    private static final int QUOTE_LENGTH_MAX = 90;

    private FactLine() {}

    static String of(Fact fact) {
        return "%-11s %-12s %-3s %-60s  \"%s\""
                .formatted(
                        fact.kind(),
                        fact.statement().date().map(Object::toString).orElse("-"),
                        fact.statement().factuality().code(),
                        content(fact),
                        quote(fact));
    }

    private static String content(Fact fact) {
        return switch (fact) {
            case Interaction it ->
                "%s %s%s -> %s"
                        .formatted(
                                it.actor().id(),
                                it.event(),
                                it.mode().map(mode -> "/" + mode).orElse(""),
                                ids(it.recipients()));
            case Force it ->
                "%s %s %s%s %s"
                        .formatted(
                                it.owner().id(),
                                it.change().code(),
                                it.quantity().map(FactLine::number).orElse(""),
                                it.category().code(),
                                it.equipment().orElse(""));
            case Commitment it -> "%s commits to: %s".formatted(it.actor().id(), it.content());
            case Claim it -> "%s %s: %s".formatted(it.actor().id(), it.stance().code(), it.content());
            case Position it ->
                "%s %s: %s".formatted(it.actor().id(), it.stance().code(), it.content());
            case Agreement it ->
                "%s %s %s of %s"
                        .formatted(
                                it.status().code(), it.type().code(), it.name().orElse(""), ids(it.parties()));
            case Assessment it ->
                "%s: %s".formatted(it.likelihood().map(Likelihood::code).orElse("?"), it.content());
            case Control it -> "%s %s %s".formatted(it.actor().id(), it.status().code(), it.area());
            case Role it ->
                "%s is %s of %s"
                        .formatted(
                                it.person().id(), it.role(), it.organisation().id());
        };
    }

    private static String ids(List<Actor> actors) {
        return actors.stream().map(Actor::id).collect(Collectors.joining(", "));
    }

    private static String number(Quantity quantity) {
        String low = quantity.min().map(Object::toString).orElse("");
        String high = quantity.max().map(Object::toString).orElse("");
        return (quantity.approximate() ? "~" : "") + (low.equals(high) ? low : low + ".." + high) + " ";
    }

    private static String quote(Fact fact) {
        String quote = fact.statement().quote().replaceAll("\\s+", " ");
        return quote.length() <= QUOTE_LENGTH_MAX ? quote : quote.substring(0, QUOTE_LENGTH_MAX - 1) + "…";
    }
}
