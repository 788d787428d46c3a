package io.statecraft.extraction.parse;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts sentences into tokens, and over-long ones into several sentences, so that time and memory stay bounded. */
final class Tokens {

    private static final int LONGEST_SENTENCE = 130;
    private static final int SHORTEST_PART = 40;

    /** What goes on for longer without a full stop is no prose: only so much of it is read. */
    private static final int PARTS_AT_MOST = 20;

    private static final int LONGEST_STRETCH = 8_000;
    private static final Pattern STOPPED = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}-]+\\.");
    private static final Set<String> STRONG_CUTS = Set.of(";", ":", "—", "--", "–");

    private final Tokenizer tokenizer;

    Tokens(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** A token as the engine is to see it, and where it stands. */
    record Piece(String form, Span span) {}

    /** The tokens of a sentence, in parts that are short enough to be parsed; no part is empty. */
    List<List<Piece>> of(String cleaned, Span sentence) {
        List<List<Piece>> parts = new ArrayList<>();
        int start = sentence.start();
        while (start < sentence.end() && parts.size() < PARTS_AT_MOST) {
            int end = stretchEnd(cleaned, start, sentence.end());
            cut(pieces(cleaned, start, end), parts);
            start = end;
        }
        return parts;
    }

    /** Where to stop before the tokenizer, at a space: its time grows faster than the text. */
    private static int stretchEnd(String cleaned, int start, int limit) {
        if (limit - start <= LONGEST_STRETCH) {
            return limit;
        }
        int end = start + LONGEST_STRETCH;
        while (end > start + 1 && !Character.isWhitespace(cleaned.charAt(end))) {
            end--;
        }
        return end > start + 1 ? end : start + LONGEST_STRETCH;
    }

    private List<Piece> pieces(String cleaned, int start, int end) {
        // Line ends within a sentence come from wrapping.
        String text = cleaned.substring(start, end).replace('\n', ' ').replace('\r', ' ');
        List<Piece> pieces = new ArrayList<>();
        int behind = 0;
        for (Token token : tokenizer.tokenize(text)) {
            boolean inOrder = token.getStartOffset() >= behind
                    && token.getEndOffset() > token.getStartOffset()
                    && token.getEndOffset() <= text.length();
            if (inOrder) {
                behind = token.getEndOffset();
                pieces.add(new Piece(
                        token.getWordForm(), new Span(start + token.getStartOffset(), start + token.getEndOffset())));
            }
        }
        splitStop(pieces);
        return pieces;
    }

    /** "by the TTP.": the tokenizer takes the full stop for a part of some abbreviations; "U.S." keeps its own. */
    private static void splitStop(List<Piece> pieces) {
        if (pieces.isEmpty() || !STOPPED.matcher(pieces.getLast().form()).matches()) {
            return;
        }
        Piece last = pieces.removeLast();
        int stop = last.span().end() - 1;
        String word = last.form().substring(0, last.form().length() - 1);
        pieces.add(new Piece(word, new Span(last.span().start(), stop)));
        pieces.add(new Piece(".", new Span(stop, stop + 1)));
    }

    private static void cut(List<Piece> pieces, List<List<Piece>> parts) {
        int start = 0;
        while (pieces.size() - start > LONGEST_SENTENCE) {
            int end = cutBehind(pieces, start);
            parts.add(List.copyOf(pieces.subList(start, end)));
            start = end;
        }
        if (start < pieces.size()) {
            parts.add(List.copyOf(pieces.subList(start, pieces.size())));
        }
    }

    /** The last place for a cut that still leaves a parsable part: behind ";" or the like, before "and", behind ",". */
    private static int cutBehind(List<Piece> pieces, int start) {
        int latest = start + LONGEST_SENTENCE;
        int earliest = start + SHORTEST_PART;
        for (int i = latest - 1; i >= earliest; i--) {
            if (STRONG_CUTS.contains(pieces.get(i).form())) {
                return i + 1;
            }
        }
        for (int i = latest - 1; i >= earliest; i--) {
            if (pieces.get(i).form().equals(",")) {
                return i + 1;
            }
        }
        return latest;
    }

    /** The engine's nodes for these tokens, behind the root node that it expects. */
    static NLPNode[] nodes(NLPDecoder decoder, List<Piece> pieces) {
        List<Token> tokens = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            tokens.add(
                    new Token(piece.form(), piece.span().start(), piece.span().end()));
        }
        return decoder.toNodeArray(tokens);
    }
}
