package io.statecraft.extraction;

import io.statecraft.facts.Document;
import java.util.List;

/** An engine that can say how it came to its facts. */
public interface ExplainingExtractor extends Extractor {
    /** How each sentence of a document was heard, in their order. */
    List<Explanation> explain(Document document);
}
