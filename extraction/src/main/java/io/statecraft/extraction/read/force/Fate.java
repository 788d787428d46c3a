package io.statecraft.extraction.read.force;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Tense;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.facts.ForceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a force, by the words above it from the nearest on: in "approved the sale of 220 missiles" a sale that
 * is planned.
 *
 * @param cues the cues whose content it is, the nearest first
 * @param change what becomes of it
 */
record Fate(List<Site<Cue<ForceChange>>> cues, ForceChange change) {
    private static final int STEPS_AT_MOST = 6;

    static Fate of(Token counted, SentenceReading sentence) {
        List<Site<Cue<ForceChange>>> cues = new ArrayList<>();
        Token content = counted;
        Optional<Token> at = counted.head();
        boolean held = true;
        for (int steps = 0; at.isPresent() && steps < STEPS_AT_MOST && held; steps++) {
            Token word = at.get();
            Optional<Site<Cue<ForceChange>>> cue = cue(word, content, sentence);
            cue.ifPresent(cues::add);
            held = !Clause.isHead(word) || cue.isPresent() || Clause.of(word).isInfinitive();
            content = word;
            at = word.head();
        }
        return new Fate(List.copyOf(cues), change(counted, cues, sentence));
    }

    private static Optional<Site<Cue<ForceChange>>> cue(Token word, Token content, SentenceReading sentence) {
        return Matcher.at(sentence.lexicon().forceChanges(), word, sentence.cast()).stream()
                .filter(site -> Contents.covers(site, content) || site.objects().contains(content))
                .findFirst();
    }

    private static ForceChange change(Token counted, List<Site<Cue<ForceChange>>> cues, SentenceReading sentence) {
        if (Losses.lossBy(counted, sentence).isPresent()) {
            return ForceChange.LOST;
        }
        if (cues.isEmpty() || isEquipment(cues.getFirst(), counted)) {
            return ForceChange.HELD;
        }
        ForceChange nearest = cues.getFirst().trigger().value();
        boolean moved =
                nearest == ForceChange.DELIVERED || nearest == ForceChange.DEPLOYED || nearest == ForceChange.WITHDRAWN;
        Optional<ForceChange> intended = cues.stream()
                .map(site -> site.trigger().value())
                .filter(change -> change == ForceChange.PLANNED || change == ForceChange.REQUESTED)
                .findFirst();
        if (moved && intended.isPresent()) {
            return intended.get();
        }
        boolean ahead = sentence.clauseOf(counted)
                        .filter(clause -> clause.tense() == Tense.FUTURE)
                        .isPresent()
                || sentence.standing(counted).wanted();
        return moved && ahead ? ForceChange.PLANNED : nearest;
    }

    /** "a unit <b>equipped with</b> armour" has it. */
    private static boolean isEquipment(Site<Cue<ForceChange>> cue, Token counted) {
        return Clause.isHead(cue.head())
                && cue.head().hasLemma("equip", "arm", "outfit", "provide", "furnish", "supply")
                && cue.clause().isPassive()
                && cue.clause().prepositional("with").contains(counted);
    }

    /** Whether somebody hands it over or undertakes to. */
    boolean isGift() {
        return cues.stream().noneMatch(site -> site.head().hasLemma("contribute", "deploy", "station"))
                && cues.stream()
                        .filter(site -> site.trigger().value() == ForceChange.DELIVERED
                                || site.trigger().value() == ForceChange.PLANNED)
                        .map(Site::head)
                        .filter(head ->
                                !head.hasLemma("send", "commit", "approve", "announce", "authorise", "authorize"))
                        .anyMatch(head -> Owners.GIVING.contains(head.lemma())
                                || head.hasLemma("delivery", "transfer", "donation", "shipment", "supply", "export"));
    }

    /** Whether the force passes from one to another, so that it is the recipient's. */
    boolean isTransfer() {
        boolean delivered = change != ForceChange.HELD
                && cues.stream().map(site -> site.trigger().value()).anyMatch(found -> found == ForceChange.DELIVERED);
        return delivered || change == ForceChange.PLANNED || change == ForceChange.REQUESTED;
    }
}
