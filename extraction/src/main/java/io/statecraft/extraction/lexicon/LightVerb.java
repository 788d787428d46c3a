package io.statecraft.extraction.lexicon;

import io.statecraft.facts.Factuality;
import java.util.List;

/**
 * A verb that carries an event noun: "<b>came under</b> attack", "<b>launched</b> a raid".
 *
 * @param words the verb and its particles
 * @param subject what the verb's subject is to the noun's deed
 * @param phase what the verb says of the deed
 * @param factuality of the deed, before the modality of the clause itself
 */
public record LightVerb(List<String> words, Subject subject, Phase phase, Factuality factuality) implements Trigger {

    /** What the subject of a light verb is to the deed. */
    public enum Subject {
        /** It does the deed. */
        ACTOR,
        /** It suffers or receives the deed. */
        RECIPIENT,
        /** It is the event noun: "an attack took place". */
        NOUN,
        /** It is somebody else, who asks for, welcomes or condemns the deed. */
        OTHER
    }

    /** What a light verb says of the deed. */
    public enum Phase {
        BEGINS,
        GOES_ON,
        ENDS,
        DONE,
        PLANNED,
        PREVENTED,
        ORDERED,
        ASKED,
        SUPPORTED,
        OPPOSED,
        SAID
    }

    public LightVerb {
        words = List.copyOf(words);
    }

    @Override
    public PartOfSpeech partOfSpeech() {
        return PartOfSpeech.VERB;
    }

    @Override
    public Filler object() {
        return Filler.FREE;
    }

    @Override
    public List<Condition> conditions() {
        return List.of();
    }

    @Override
    public double weight() {
        return 1;
    }
}
