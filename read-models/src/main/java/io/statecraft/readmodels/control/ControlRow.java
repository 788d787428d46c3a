package io.statecraft.readmodels.control;

import io.statecraft.facts.Control;
import io.statecraft.facts.ControlStatus;
import io.statecraft.readmodels.Meaning;
import java.util.Optional;

/** One holding as one sentence tells it. */
record ControlRow(
        @Meaning(value = "who holds, takes or loses it", example = "taliban")
        String actor,

        @Meaning(value = "what is held", example = "the northern districts")
        String area,

        @Meaning(value = "controls, captured, lost or contested", example = "captured")
        ControlStatus status,

        @Meaning(value = "where, as the text names it", example = "Kabul")
        Optional<String> place,

        @Meaning(value = "the words that say it", example = "The Taliban took over the northern districts.")
        String quote) {

    static ControlRow of(Control control) {
        return new ControlRow(
                control.actor().id(),
                control.area(),
                control.status(),
                control.statement().place(),
                control.statement().quote());
    }
}
