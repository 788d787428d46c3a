package io.statecraft.readmodels.relationships;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.readmodels.Meaning;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What two actors did to and with each other in the days and the knowledge asked for. */
record RelationshipAnswer(
        @Meaning(value = "one of the two, the first by the alphabet", example = "RUS")
        String one,

        @Meaning(value = "the other", example = "taliban") String other,

        @Meaning(value = "events that happened; one meeting of many counts once", example = "4")
        long events,

        @Meaning(value = "of these, by the one to or with the other", example = "3")
        long byOne,

        @Meaning(value = "of these, by the other to or with the one", example = "1")
        long byOther,

        @Meaning(value = "happened events by PLOVER type", example = "{\"CONSULT\": 3, \"AGREE\": 1}")
        JsonNode types,

        @Meaning(value = "happened events by PLOVER type and mode", example = "{\"CONSULT/visit\": 2}")
        JsonNode modes,

        @Meaning(value = "happened events of verbal cooperation", example = "4")
        long verbalCooperation,

        @Meaning(value = "happened events of material cooperation", example = "0")
        long materialCooperation,

        @Meaning(value = "happened events of verbal conflict", example = "0")
        long verbalConflict,

        @Meaning(value = "happened events of material conflict", example = "0")
        long materialConflict,

        @Meaning(value = "mean weight of the happened events, -10 to 10; absent when none happened", example = "1.75")
        Optional<BigDecimal> score,

        @Meaning(value = "mean weight of what the one did to or with the other", example = "1.5")
        Optional<BigDecimal> scoreByOne,

        @Meaning(value = "mean weight of what the other did to or with the one", example = "2.5")
        Optional<BigDecimal> scoreByOther,

        @Meaning(
                value = "how the weights go with the days, -1 ever worse to 1 ever better; absent where nothing"
                        + " changes",
                example = "0.6")
        Optional<BigDecimal> trend,

        @Meaning(value = "events that are possible, probable or planned", example = "1")
        long possible,

        @Meaning(value = "events that are only alleged", example = "2")
        long alleged,

        @Meaning(value = "events that are said not to have happened", example = "0")
        long denied,

        @Meaning(value = "first day of a happened event; absent when none is dated", example = "2018-11-09")
        Optional<LocalDate> first,

        @Meaning(value = "last day of a happened event; absent when none is dated", example = "2021-07-09")
        Optional<LocalDate> last,

        @Meaning(value = "in how many documents", example = "2")
        long documents,

        @Meaning(value = "ids of the facts, at most 100; lead to the evidence", example = "[\"31adc791af33458f\"]")
        List<String> facts) {}
