package io.statecraft.extraction.parse;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A token while the engine's tree is being turned into ours: {@code label} is the engine's, {@code relation} ours. */
final class Draft {

    final int index;
    final String text;
    final Span span;
    final String label;
    String tag;
    String lemma;

    @Nullable
    Draft head;

    String preposition = "";
    /** Null until it is decided. */
    @Nullable
    Relation relation;

    Draft(int index, String text, Span span, String tag, String lemma, String label) {
        this.index = index;
        this.text = text;
        this.span = span;
        this.tag = tag;
        this.lemma = lemma;
        this.label = label;
    }

    boolean hasLabel(String... labels) {
        return Arrays.asList(labels).contains(label);
    }

    boolean isVerb() {
        return tag.startsWith("VB");
    }

    boolean isNoun() {
        return tag.startsWith("NN");
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The nearest verb above it. */
    @Nullable
    Draft verbAbove() {
        return head == null || head.isVerb() ? head : head.verbAbove();
    }

    /** A noun or what stands for one. */
    boolean isNominal() {
        return isNoun() || tag.startsWith("PRP") || tag.equals("CD") || tag.equals("DT") || tag.equals("$");
    }
}
