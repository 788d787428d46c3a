package io.statecraft.extraction.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One word or mark of a sentence, with its place in the sentence's dependency tree. Immutable, compared by identity. */
public final class Token {

    private final Sentence sentence;
    private final int index;
    private final TokenAnalysis analysis;
    private final String lower;

    Token(Sentence sentence, int index, TokenAnalysis analysis) {
        this.sentence = sentence;
        this.index = index;
        this.analysis = analysis;
        this.lower = analysis.text().toLowerCase(Locale.ROOT);
    }

    public Sentence sentence() {
        return sentence;
    }

    /** Position in the sentence, from 0. */
    public int index() {
        return index;
    }

    /** The characters of the document at {@link #span()}. */
    public String text() {
        return analysis.text();
    }

    /** {@link #text()} in lower case. */
    public String lower() {
        return lower;
    }

    public int start() {
        return analysis.start();
    }

    public int end() {
        return analysis.end();
    }

    public Span span() {
        return new Span(start(), end());
    }

    /** The dictionary form in lower case: "left" is "leave", "troops" is "troop"; of a name or number its lower case. */
    public String lemma() {
        return analysis.lemma();
    }

    /** Penn Treebank part of speech, such as {@code VBD} or {@code NNP}. */
    public String tag() {
        return analysis.tag();
    }

    /** The token on which this one hangs; empty for a root. */
    public Optional<Token> head() {
        return analysis.head() < 0
                ? Optional.empty()
                : Optional.of(sentence.tokens().get(analysis.head()));
    }

    public Relation relation() {
        return analysis.relation();
    }

    /** The preposition that links this token to its head, in lower case, words joined by a space; "" when none does. */
    public String preposition() {
        return analysis.preposition();
    }

    /** Whether its relation is one of these. */
    public boolean is(Relation... relations) {
        return Arrays.asList(relations).contains(relation());
    }

    /** Whether its lemma is one of these. */
    public boolean hasLemma(String... lemmas) {
        return Arrays.asList(lemmas).contains(lemma());
    }

    /** What hangs on this token, in order of the text. */
    public List<Token> children() {
        return sentence.childrenOf(this);
    }

    public List<Token> children(Relation... relations) {
        return children().stream().filter(child -> child.is(relations)).toList();
    }

    /** The first child by one of these relations. */
    public Optional<Token> child(Relation... relations) {
        return children().stream().filter(child -> child.is(relations)).findFirst();
    }

    /** Whether this token is the other or hangs on it, directly or not. */
    public boolean isWithin(Token other) {
        for (Optional<Token> at = Optional.of(this);
                at.isPresent();
                at = at.get().head()) {
            if (at.get().equals(other)) {
                return true;
            }
        }
        return false;
    }

    public Optional<Token> next() {
        return index + 1 < sentence.tokens().size()
                ? Optional.of(sentence.tokens().get(index + 1))
                : Optional.empty();
    }

    public Optional<Token> previous() {
        return index > 0 ? Optional.of(sentence.tokens().get(index - 1)) : Optional.empty();
    }

    /** The proposed name that this token is part of. */
    public Optional<Name> name() {
        return sentence.names().stream()
                .filter(name -> name.tokens().contains(this))
                .findFirst();
    }

    public Optional<NameType> nameType() {
        return name().map(Name::type);
    }

    /** Whether it stands inside quotation marks. */
    public boolean isQuoted() {
        return analysis.quoted();
    }

    /** A verb in any form, modals left out. */
    public boolean isVerb() {
        return tag().startsWith("VB");
    }

    public boolean isModal() {
        return tag().equals("MD");
    }

    /** A common noun or a name. */
    public boolean isNoun() {
        return tag().startsWith("NN");
    }

    public boolean isProperNoun() {
        return tag().startsWith("NNP");
    }

    public boolean isPlural() {
        return tag().equals("NNS") || tag().equals("NNPS");
    }

    /** A personal, possessive or relative pronoun. */
    public boolean isPronoun() {
        return tag().startsWith("PRP") || tag().startsWith("WP");
    }

    public boolean isNumber() {
        return tag().equals("CD");
    }

    public boolean isAdjective() {
        return tag().startsWith("JJ");
    }

    public boolean isAdverb() {
        return tag().startsWith("RB") || tag().equals("WRB");
    }

    public boolean isPunctuation() {
        return relation() == Relation.PUNCTUATION;
    }

    @Override
    public String toString() {
        return text() + "/" + tag() + "/" + relation();
    }
}
