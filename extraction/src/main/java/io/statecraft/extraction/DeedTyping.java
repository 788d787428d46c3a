package io.statecraft.extraction;

import io.statecraft.facts.EventType;
import java.util.List;
import java.util.Optional;

/** An engine that can say what kind of deed a sentence tells where who acts on whom is known beforehand. */
public interface DeedTyping {
    /**
     * The type of what the actors do to or with the recipients. What they promise or offer is {@link EventType#AGREE},
     * what harm they announce {@link EventType#THREATEN}, as the PLOVER scheme has it.
     *
     * @param text a sentence
     * @param actors the words that name who acts, as the text has them; may be empty
     * @param recipients the words that name who is acted on; may be empty
     * @return the type; empty where the text names none of them
     */
    Optional<EventType> type(String text, List<String> actors, List<String> recipients);
}
