package io.statecraft.extraction.read.match;

import static io.statecraft.extraction.parse.Relation.CASE;
import static io.statecraft.extraction.parse.Relation.MARKER;

import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.lexicon.Trigger;
import io.statecraft.extraction.lexicon.TriggerIndex;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.reference.SentenceCast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks tokens up in the lexicon and keeps the triggers whose surroundings fit. */
public final class Matcher {
    private Matcher() {}

    /** All sites at a token that no blocking sense shuts out, the particular before the general. */
    @SuppressWarnings("unchecked") // what is remembered under an index came from that index
    public static <T extends Trigger> List<Site<T>> at(TriggerIndex<T> index, Token token, SentenceCast cast) {
        return (List<Site<T>>) cast.remembered(index, token, () -> find(index, token, cast));
    }

    private static <T extends Trigger> List<Site<T>> find(TriggerIndex<T> index, Token token, SentenceCast cast) {
        List<Site<T>> sites = find(index.of(token.lemma()), token, cast);
        return sites.isEmpty() && !token.lower().equals(token.lemma())
                ? find(index.of(token.lower()), token, cast)
                : sites;
    }

    private static <T extends Trigger> List<Site<T>> find(List<T> triggers, Token token, SentenceCast cast) {
        List<Site<T>> sites = new ArrayList<>();
        for (T trigger : triggers) {
            if (!fits(trigger.partOfSpeech(), token)) {
                continue;
            }
            Optional<Site<T>> site = Site.of(trigger, token, cast);
            if (site.isPresent()) {
                if (trigger.weight() == 0) {
                    break;
                }
                sites.add(site.get());
            }
        }
        return sites;
    }

    /** The first site at a token. */
    public static <T extends Trigger> Optional<Site<T>> first(TriggerIndex<T> index, Token token, SentenceCast cast) {
        List<Site<T>> sites = at(index, token, cast);
        return sites.isEmpty() ? Optional.empty() : Optional.of(sites.getFirst());
    }

    /** "Egypt <b>has said</b>": a verb with a subject of its own describes nothing. */
    private static boolean isActive(Token token) {
        return Clause.isHead(token)
                && token.child(Relation.SUBJECT).isPresent()
                && !Clause.of(token).isPassive();
    }

    /** "is <b>opposed</b> to the dam": a state of mind, and nothing that is done to anyone. */
    private static boolean isOpposed(Token token) {
        return token.lower().equals("opposed")
                && token.child(Relation.AUXILIARY_PASSIVE).isPresent()
                && token.child(Relation.AGENT).isEmpty();
    }

    private static boolean fits(PartOfSpeech partOfSpeech, Token token) {
        return switch (partOfSpeech) {
            case VERB -> Clause.isHead(token) && !isOpposed(token);
            case NOUN ->
                token.isNoun() || token.tag().equals("VBG") && !Clause.isHead(token) && !token.is(CASE, MARKER);
            case ADJECTIVE ->
                token.isAdjective() || (token.tag().equals("VBN") || token.tag().equals("VBD")) && !isActive(token);
            case ADVERB -> token.isAdverb();
            case MODAL -> token.isModal();
            case PHRASE -> true;
        };
    }
}
