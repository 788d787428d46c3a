package io.statecraft.extraction;

import io.statecraft.facts.Document;

/**
 * An engine that reads documents: a pure function without I/O, safe for many threads.
 *
 * <p>The same document gives the same extraction, whatever was read before.
 */
public interface Extractor {
    /** Name and version, such as {@code statecraft/0.1.0}; a change that can change facts changes it. */
    String name();

    /** What the document states. Never throws because of what a document says. */
    Extraction extract(Document document);
}
