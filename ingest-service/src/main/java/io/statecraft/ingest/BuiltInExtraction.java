package io.statecraft.ingest;

import io.statecraft.extraction.Extractor;
import io.statecraft.extraction.Extractors;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The engine that reads documents. */
class BuiltInExtraction {
    @Produces
    @Singleton
    Extractor extractor() {
        return Extractors.builtIn();
    }
}
