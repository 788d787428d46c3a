package io.statecraft.readmodels.relationships;

import io.statecraft.facts.Actor;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Interaction;
import io.statecraft.readmodels.Meaning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One actor and one recipient of an interaction; a meeting of many is several rows of one fact. */
record InteractionRow(
        @Meaning(value = "who acts", example = "RUS") String actor,

        @Meaning(value = "to or with whom", example = "taliban")
        String recipient,

        @Meaning(value = "PLOVER type", example = "CONSULT") EventType event,

        @Meaning(value = "PLOVER mode or a finer word", example = "visit")
        Optional<String> mode,

        @Meaning(value = "words or deeds, with or against each other", example = "verbal-cooperation")
        Quadrant quadrant,

        @Meaning(value = "happened, possible, denied or alleged", example = "happened")
        Reality reality,

        @Meaning(value = "weight of the type, -10 to 10", example = "1.0")
        BigDecimal weight,

        @Meaning(value = "where, as the text names it", example = "Moscow")
        Optional<String> place,

        @Meaning(value = "the words that say it", example = "On 8 July a delegation of the Taliban visited Moscow.")
        String quote) {

    static List<InteractionRow> of(Interaction interaction) {
        return interaction.recipients().stream()
                .map(Actor::id)
                .distinct()
                .map(recipient -> of(interaction, recipient))
                .toList();
    }

    private static InteractionRow of(Interaction interaction, String recipient) {
        return new InteractionRow(
                interaction.actor().id(),
                recipient,
                interaction.event(),
                interaction.mode(),
                Quadrant.of(interaction.event()),
                Reality.of(interaction.statement().factuality()),
                PloverScore.of(interaction.event()),
                interaction.statement().place(),
                interaction.statement().quote());
    }
}
