package io.statecraft.extraction.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One parsed sentence, heading or piece of a list item, with its place in the document. Immutable. */
public final class Sentence {

    private final Place place;
    private final List<Token> tokens;
    private final List<List<Token>> children;
    private final List<Name> names;

    /** Where a sentence stands: its span, block and neighbours. */
    record Place(
            Span span,
            String text,
            int index,
            int paragraph,
            Unit unit,
            @Nullable Sentence previous,
            @Nullable Sentence lead) {}

    /** A name by the indexes of its first and last token. */
    record NameRange(NameType type, int first, int last) {}

    Sentence(Place place, List<TokenAnalysis> analyses, List<NameRange> nameRanges) {
        this.place = place;
        List<Token> list = new ArrayList<>(analyses.size());
        for (int i = 0; i < analyses.size(); i++) {
            list.add(new Token(this, i, analyses.get(i)));
        }
        this.tokens = Collections.unmodifiableList(list);
        List<List<Token>> lists = new ArrayList<>(list.size());
        list.forEach(token -> lists.add(new ArrayList<>(4)));
        list.forEach(
                token -> token.head().ifPresent(head -> lists.get(head.index()).add(token)));
        lists.replaceAll(Collections::unmodifiableList);
        this.children = Collections.unmodifiableList(lists);
        this.names = nameRanges.stream()
                .map(range -> new Name(range.type(), tokens.subList(range.first(), range.last() + 1)))
                .toList();
    }

    /** Offset of the first character in the document. */
    public int start() {
        return place.span().start();
    }

    /** Offset behind the last character in the document. */
    public int end() {
        return place.span().end();
    }

    public Span span() {
        return place.span();
    }

    /** The characters of the document from {@link #start()} to {@link #end()}, as they are. */
    public String text() {
        return place.text();
    }

    /** The characters of a stretch of the document that lies within this sentence. */
    public String text(Span span) {
        return place.text().substring(span.start() - start(), span.end() - start());
    }

    /** Position among the document's sentences, from 0. */
    public int index() {
        return place.index();
    }

    /** Position of its block (paragraph, list item or heading) in the document, from 0. */
    public int paragraph() {
        return place.paragraph();
    }

    public Unit unit() {
        return place.unit();
    }

    /** The sentence before this one in the same block; empty for the first. */
    public Optional<Sentence> previous() {
        return Optional.ofNullable(place.previous());
    }

    /** For an item of a list, the sentence that introduces the list ("The goals are:"); empty when there is none. */
    public Optional<Sentence> lead() {
        return Optional.ofNullable(place.lead());
    }

    /** All tokens in order, punctuation included; never empty. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The token on which the whole sentence hangs. */
    public Token root() {
        return tokens.stream()
                .filter(token -> token.head().isEmpty())
                .filter(token -> !token.isPunctuation())
                .findFirst()
                .orElse(tokens.getFirst());
    }

    /** The spans that the name tagger proposes, in order. */
    public List<Name> names() {
        return names;
    }

    /** The tokens that lie wholly within a stretch of the document. */
    public List<Token> tokens(Span span) {
        return tokens.stream().filter(token -> span.contains(token.span())).toList();
    }

    /** The heads of all clauses, in order of the text. */
    public List<Clause> clauses() {
        return tokens.stream().filter(Clause::isHead).map(Clause::of).toList();
    }

    List<Token> childrenOf(Token token) {
        return children.get(token.index());
    }

    @Override
    public String toString() {
        return "Sentence[" + start() + "-" + end() + " " + unit() + ": " + text() + "]";
    }
}
