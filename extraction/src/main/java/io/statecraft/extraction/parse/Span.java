package io.statecraft.extraction.parse;

/**
 * A stretch of the document.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset behind its last character
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span must run forward: " + start + " to " + end);
        }
    }

    /** The characters of this stretch. */
    public String in(String document) {
        return document.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest stretch that holds both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
