package io.statecraft.extraction.read;

import io.statecraft.extraction.lexicon.Lexicon;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.modality.Standings;
import io.statecraft.extraction.read.reference.Cast;
import io.statecraft.extraction.read.reference.SentenceCast;
import io.statecraft.extraction.read.when.SentenceTime;
import java.util.List;
import java.util.Optional;

/**
 * One sentence with all that the readers ask about it.
 *
 * @param sentence the parsed sentence
 * @param cast whom its noun phrases mean
 * @param time when its clauses hold
 * @param standings how far its clauses are facts
 * @param before the sentence before it in the same paragraph
 * @param lead for an item of a list, the sentence that introduces the list
 * @param document all sentences of the document, in order
 * @param actors the actors of the whole document
 * @param lexicon which words mean what
 */
public record SentenceReading(
        Sentence sentence,
        SentenceCast cast,
        SentenceTime time,
        Standings standings,
        Optional<SentenceReading> before,
        Optional<SentenceReading> lead,
        List<SentenceReading> document,
        Cast actors,
        Lexicon lexicon) {

    /** The sentence before it. */
    public Optional<SentenceReading> previous() {
        int index = sentence.index();
        return index > 0 ? Optional.of(document.get(index - 1)) : Optional.empty();
    }

    public Standing standing(Token token) {
        return standings.of(token);
    }

    /** The clause that a token belongs to: its own for a verb, else that of the verb above it. */
    public Optional<Clause> clauseOf(Token token) {
        Optional<Token> at = Optional.of(token);
        while (at.isPresent() && !Clause.isHead(at.get())) {
            at = at.get().head();
        }
        return at.map(Clause::of);
    }

    /** The words that carry what a verb or noun says, as far as they are in one piece. */
    public Span spanOf(Token token) {
        if (Clause.isHead(token)) {
            return Clause.of(token).span();
        }
        return Phrase.of(token).spanWithout(Relation.CONJUNCT, Relation.COORDINATOR, Relation.PARATAXIS, Relation.CASE);
    }

    /** The whole phrase or clause below a token, without the word that introduces it. */
    public Span contentOf(Token token) {
        return Phrase.of(token)
                .spanWithout(
                        Relation.CASE, Relation.MARKER, Relation.CONJUNCT, Relation.COORDINATOR, Relation.PARATAXIS);
    }

    /** The characters of a content, at most as many as a content should have. */
    public String text(Span span) {
        return sentence.text(span);
    }
}
