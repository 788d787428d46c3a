package io.statecraft.readmodels.timeline;

import io.statecraft.facts.Edtf;
import io.statecraft.facts.Fact;
import io.statecraft.readmodels.Meaning;
import io.statecraft.readmodels.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One dated fact. */
record TimelineRow(
        @Meaning(value = "kind of the fact", example = "interaction")
        String kind,

        @Meaning(value = "what it says, in codes", example = "taliban CONSULT RUS (visit)")
        String headline,

        @Meaning(value = "all actors in it", example = "[\"taliban\", \"RUS\"]")
        List<String> actors,

        @Meaning(value = "how exactly the text tells the date", example = "day")
        String precision,

        @Meaning(value = "whether the text hedges the date", example = "false")
        boolean approximate,

        @Meaning(value = "where, as the text names it", example = "Moscow")
        Optional<String> place,

        @Meaning(value = "the words that say it", example = "On 8 July a delegation of the Taliban visited Moscow.")
        String quote) {

    static Optional<TimelineRow> of(Fact fact) {
        return fact.statement().date().map(date -> of(fact, date));
    }

    private static TimelineRow of(Fact fact, Edtf date) {
        return new TimelineRow(
                fact.kind(),
                Headline.of(fact),
                Mention.ids(fact),
                date.precision().name().toLowerCase(Locale.ROOT),
                date.isApproximate() || date.isUncertain(),
                fact.statement().place(),
                fact.statement().quote());
    }
}
