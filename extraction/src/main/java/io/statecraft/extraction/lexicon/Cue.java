package io.statecraft.extraction.lexicon;

import java.util.List;

/**
 * Words that mark a value on a content: "<b>seeks</b> to join" marks a goal, "<b>may</b> join" a possibility.
 *
 * @param words the trigger's lemmas, the head first for a verb
 * @param partOfSpeech the part of speech of the head
 * @param value what the words mark
 * @param holder where the one stands who holds, says or does it; empty where nobody is named
 * @param content where the content stands, the best place first
 * @param object what the object must be
 * @param conditions what else must hold
 * @param weight 0 to 1, how far the cue can be trusted; 0 blocks the trigger in this use
 * @param origin file and line, for explanations
 */
public record Cue<V>(
        List<String> words,
        PartOfSpeech partOfSpeech,
        V value,
        List<Slot> holder,
        List<Slot> content,
        Filler object,
        List<Condition> conditions,
        double weight,
        String origin)
        implements Trigger {

    public Cue {
        words = List.copyOf(words);
        holder = List.copyOf(holder);
        content = List.copyOf(content);
        conditions = List.copyOf(conditions);
    }
}
