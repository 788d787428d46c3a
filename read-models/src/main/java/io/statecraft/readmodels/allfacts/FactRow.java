package io.statecraft.readmodels.allfacts;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.Meaning;
import io.statecraft.readmodels.Mention;
import java.util.List;

/** One fact with all its fields. */
record FactRow(
        @Meaning(value = "kind of the fact", example = "force")
        String kind,

        @Meaning(value = "all actors in it", example = "[\"TJK\"]")
        List<String> actors,

        @Meaning(value = "name and version of what read it", example = "statecraft/0.1.0")
        String extractor,

        @Meaning(value = "the fact as JSON, as on the topic of facts", example = "{\"kind\": \"force\"}")
        JsonNode data) {

    static FactRow of(Fact fact) {
        return new FactRow(fact.kind(), Mention.ids(fact), fact.statement().extractor(), Json.MAPPER.valueToTree(fact));
    }
}
