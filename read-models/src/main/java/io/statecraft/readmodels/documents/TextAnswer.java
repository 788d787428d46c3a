package io.statecraft.readmodels.documents;

import io.statecraft.readmodels.Meaning;
import java.util.Optional;

/** The text of a document. */
record TextAnswer(
        @Meaning(value = "id of the document", example = "d1c22e34e8ace2ead4ca1ad14775389d3f34a50a")
        String document,

        @Meaning(value = "its title", example = "Russia, the Taliban and Central Asia")
        Optional<String> title,

        @Meaning(value = "the text that all offsets refer to", example = "Since the spring ...")
        String text) {}
