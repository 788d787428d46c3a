package io.statecraft.extraction.read.modality;

import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.lexicon.Trigger;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who speaks where a text does: "a UN report found", "adopted a resolution demanding", "its statement accused". */
public final class Voices {
    private static final Set<String> TEXTS = Set.of(
            "report",
            "statement",
            "resolution",
            "declaration",
            "communique",
            "communiqué",
            "letter",
            "note",
            "document",
            "paper",
            "decree",
            "manifesto",
            "charter",
            "message",
            "broadcast",
            "announcement",
            "appeal",
            "proclamation",
            "memorandum",
            "speech",
            "address",
            "tweet",
            "post",
            "programme",
            "program",
            "law",
            "bill",
            "motion",
            "strategy",
            "doctrine",
            "draft");

    private Voices() {}

    /** The actors in the first place that has some; where a text stands in place of one, those whose text it is. */
    public static List<Who> of(Site<? extends Trigger> site, List<Slot> slots) {
        List<Who> found = site.actors(slots);
        if (!found.isEmpty() || !site.isVerb()) {
            return found;
        }
        for (Token subject : subjects(site.head())) {
            if (TEXTS.contains(subject.lemma())) {
                return authors(subject, site);
            }
        }
        return List.of();
    }

    private static List<Token> subjects(Token verb) {
        Optional<Token> noun = verb.head()
                .filter(above -> verb.is(Relation.PARTICIPLE) && verb.tag().equals("VBG"));
        List<Token> found = new ArrayList<>(Clause.of(verb).subjects());
        noun.ifPresent(found::add);
        return found;
    }

    private static List<Who> authors(Token text, Site<? extends Trigger> site) {
        List<Who> owners = site.cast().owners(text);
        if (!owners.isEmpty()) {
            return owners;
        }
        List<Token> makers = new ArrayList<>();
        text.head()
                .filter(above -> text.is(Relation.OBJECT) && Clause.isHead(above))
                .ifPresent(verb -> makers.addAll(Clause.of(verb).doers()));
        text.children(Relation.PARTICIPLE).stream()
                .filter(Clause::isHead)
                .forEach(verb -> makers.addAll(Clause.of(verb).agents()));
        return site.cast().ofAll(makers);
    }
}
