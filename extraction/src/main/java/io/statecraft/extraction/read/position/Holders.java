package io.statecraft.extraction.read.position;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.modality.Speaker;
import io.statecraft.extraction.read.modality.Voices;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.PositionStance;
import java.util.List;
import java.util.Optional;

/** Whose position it is. */
final class Holders {
    private static final Slot VOICE = Slot.of("voice");

    private static final String[] MAKING = {
        "devise",
        "launch",
        "mount",
        "adopt",
        "draw",
        "prepare",
        "develop",
        "begin",
        "start",
        "conceive",
        "pursue",
        "lead",
        "undertake",
        "initiate",
        "design",
        "plan",
        "announce",
        "unveil",
        "intensify",
        "step",
        "redouble",
        "continue",
        "renew"
    };

    private Holders() {}

    static List<Who> of(Site<Cue<PositionStance>> site, SentenceReading sentence) {
        List<Who> told = Voices.of(site, site.trigger().holder());
        if (told.isEmpty() && site.trigger().partOfSpeech() == PartOfSpeech.NOUN) {
            told = understood(site);
        }
        if (told.isEmpty() && site.trigger().holder().contains(VOICE)) {
            return Speaker.of(site.head(), sentence).stream().toList();
        }
        if (told.isEmpty() && site.trigger().partOfSpeech() == PartOfSpeech.NOUN) {
            told = makers(site);
        }
        boolean adverbial = site.trigger().partOfSpeech() == PartOfSpeech.NOUN
                && site.head().is(Relation.OBLIQUE)
                && site.trigger().value() == PositionStance.GOAL;
        if (!told.isEmpty() || !adverbial) {
            return told;
        }
        // "recognised him in the hope that ...": whoever does the deed hopes.
        Optional<Token> at = site.head().head();
        while (at.isPresent() && !Clause.isHead(at.get())) {
            at = at.get().head();
        }
        return at.map(verb -> site.cast().ofAll(Clause.of(verb).doers())).orElse(List.of());
    }

    /** "<b>Washington</b> devised measures to compel it": who makes a plan has its aim. */
    private static List<Who> makers(Site<Cue<PositionStance>> site) {
        return site.head()
                .head()
                .filter(verb -> site.head().is(Relation.OBJECT) && Clause.isHead(verb))
                .filter(verb -> verb.hasLemma(MAKING) && !Clause.of(verb).isNegated())
                .map(verb -> site.cast().ofAll(Clause.of(verb).doers()))
                .orElse(List.of());
    }

    /** "devised measures <b>to compel</b> it": whose deed the infinitive would be. */
    private static List<Who> understood(Site<Cue<PositionStance>> site) {
        return site.head().children(Relation.INFINITIVE).stream()
                .findFirst()
                .map(infinitive -> site.cast().ofAll(Clause.of(infinitive).subjects()))
                .orElse(List.of());
    }
}
