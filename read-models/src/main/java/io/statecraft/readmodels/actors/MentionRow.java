package io.statecraft.readmodels.actors;

import io.statecraft.facts.Fact;
import io.statecraft.readmodels.Meaning;
import io.statecraft.readmodels.Mention;
import java.util.List;

/** One actor in one part of one fact. */
record MentionRow(
        @Meaning(value = "ISO 3166-1 code of a state, or a slug", example = "RUS")
        String actor,

        @Meaning(value = "how the document names the actor", example = "[\"Russia\", \"Moscow\"]")
        List<String> names,

        @Meaning(value = "state or other", example = "state")
        String actorKind,

        @Meaning(value = "field of the fact that names the actor", example = "recipients")
        String part,

        @Meaning(value = "kind of the fact", example = "interaction")
        String kind) {

    static List<MentionRow> of(Fact fact) {
        return Mention.in(fact).stream()
                .map(mention -> of(mention, fact.kind()))
                .toList();
    }

    private static MentionRow of(Mention mention, String kind) {
        String actorKind = mention.actor().state() ? "state" : "other";
        return new MentionRow(mention.actor().id(), mention.actor().names(), actorKind, mention.part(), kind);
    }
}
