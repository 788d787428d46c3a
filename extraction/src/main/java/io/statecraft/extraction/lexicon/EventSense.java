package io.statecraft.extraction.lexicon;

import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import java.util.List;

/**
 * One meaning of a verb or noun as a political deed: "<b>shelled</b> the town" is an ASSAULT with heavy weapons.
 *
 * @param words the trigger's lemmas, the head first for a verb
 * @param partOfSpeech verb or noun
 * @param object what the object must be for this sense
 * @param event the PLOVER type
 * @param mode the mode, empty for none
 * @param actor where the doer stands, the best place first
 * @param recipient where the recipient stands, the best place first
 * @param symmetric whether both do it together, so that several fillers of one place are actor and recipients
 * @param conditions what else must hold
 * @param holds what the sense itself says of the deed; {@link Factuality#CERTAIN} unless the trigger denies it
 * @param weight 0 to 1, how far the sense can be trusted without further evidence; 0 blocks the trigger
 * @param origin file and line, for explanations
 */
public record EventSense(
        List<String> words,
        PartOfSpeech partOfSpeech,
        Filler object,
        EventType event,
        String mode,
        List<Slot> actor,
        List<Slot> recipient,
        boolean symmetric,
        List<Condition> conditions,
        Factuality holds,
        double weight,
        String origin)
        implements Trigger {

    public EventSense {
        words = List.copyOf(words);
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
        conditions = List.copyOf(conditions);
    }

    /** Whether this sense says that the trigger, used so, is no event. */
    public boolean blocks() {
        return weight == 0;
    }
}
