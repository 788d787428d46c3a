package io.statecraft.extraction.read.assessment;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.Outlook;
import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a forecast is about, also where the parser hangs it elsewhere than its grammar says. */
final class Matters {
    private Matters() {}

    static List<Token> of(Site<Cue<Outlook>> site) {
        Optional<Token> told = site.trigger().partOfSpeech() == PartOfSpeech.ADJECTIVE && takes(site, Slot.Kind.THAT)
                ? behindIt(site.head())
                : Optional.empty();
        List<Token> contents = told.isPresent() ? List.of(told.get()) : Contents.of(site);
        if (site.trigger().partOfSpeech() == PartOfSpeech.PHRASE && takes(site, Slot.Kind.HOST)) {
            return contents.stream()
                    .flatMap(content -> clauseAbove(content).stream())
                    .toList();
        }
        if (!contents.isEmpty()) {
            return contents;
        }
        PartOfSpeech partOfSpeech = site.trigger().partOfSpeech();
        if (partOfSpeech == PartOfSpeech.ADJECTIVE && takes(site, Slot.Kind.SUBJECT)) {
            return subjects(site.head());
        }
        boolean clause = takes(site, Slot.Kind.THAT);
        return partOfSpeech == PartOfSpeech.NOUN && clause
                ? below(site.head()).map(List::of).orElse(List.of())
                : List.of();
    }

    /** "will <b>in all likelihood</b> fall": the verb that the phrase stands beside. */
    private static Optional<Token> clauseAbove(Token word) {
        Optional<Token> at = Optional.of(word);
        while (at.isPresent() && !Clause.isHead(at.get())) {
            at = at.get().head();
        }
        return at;
    }

    /** "think <b>it</b> very unlikely <b>that</b> they will": the clause, on whichever word it hangs. */
    private static Optional<Token> behindIt(Token adjective) {
        Optional<Token> before = adjective
                .previous()
                .filter(word -> !word.isAdverb())
                .or(() -> adjective.previous().flatMap(Token::previous));
        if (before.filter(word -> word.lower().equals("it")).isEmpty()) {
            return Optional.empty();
        }
        return adjective.sentence().tokens().stream()
                .filter(verb -> verb.index() > adjective.index() && Clause.isHead(verb))
                .filter(verb -> verb.is(Relation.COMPLEMENT, Relation.ADVERBIAL_CLAUSE))
                .filter(verb -> verb.head()
                        .filter(above -> above.equals(adjective)
                                || adjective.head().filter(above::equals).isPresent())
                        .isPresent())
                .filter(verb -> Clause.of(verb).marker().filter("that"::equals).isPresent())
                .findFirst();
    }

    private static boolean takes(Site<Cue<Outlook>> site, Slot.Kind kind) {
        return site.trigger().content().stream().anyMatch(slot -> slot.kind() == kind);
    }

    /** "remains possible but <b>unlikely</b>", "deems it <b>unlikely</b>": of whom or what it is said. */
    private static List<Token> subjects(Token adjective) {
        List<Token> own = adjective.children(Relation.SUBJECT);
        if (!own.isEmpty()) {
            return own;
        }
        Token first = adjective;
        while (first.is(Relation.CONJUNCT) && first.head().isPresent()) {
            first = first.head().get();
        }
        boolean predicate = first.is(Relation.ATTRIBUTE) || !first.equals(adjective) && Clause.isHead(first);
        Optional<Token> verb = Clause.isHead(first) ? Optional.of(first) : first.head();
        if (!predicate || verb.isEmpty() || !Clause.isHead(verb.get())) {
            return List.of();
        }
        Clause clause = Clause.of(verb.get());
        List<Token> found = new ArrayList<>(clause.objects());
        if (found.stream().allMatch(object -> object.lower().equals("it"))) {
            // "thinks <b>it</b> unlikely <b>that</b> they will"
            found.clear();
            verb.get().children(Relation.COMPLEMENT).stream()
                    .filter(Clause::isHead)
                    .filter(told -> told.index() > adjective.index())
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            found.addAll(verb.get().children(Relation.SUBJECT_CLAUSE));
            found.addAll(clause.subjects());
        }
        return found;
    }

    /** "no signs so far <b>that</b> it did": the clause hangs on a word between. */
    private static Optional<Token> below(Token noun) {
        return noun.sentence().tokens().stream()
                .filter(token -> token.index() > noun.index() && token.isWithin(noun))
                .filter(token -> token.is(Relation.COMPLEMENT) && Clause.isHead(token))
                .filter(token -> token.head().filter(above -> above.isAdverb()).isPresent())
                .filter(token -> Clause.of(token)
                        .marker()
                        .filter(word -> word.equals("that"))
                        .isPresent())
                .findFirst();
    }
}
