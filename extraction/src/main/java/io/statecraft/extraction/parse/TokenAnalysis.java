package io.statecraft.extraction.parse;

/** What an engine says of one token, in our labels; {@code head} is -1 for a root. */
record TokenAnalysis(
        String text,
        int start,
        int end,
        String lemma,
        String tag,
        int head,
        Relation relation,
        String preposition,
        boolean quoted) {}
