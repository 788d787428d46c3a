package io.statecraft.llm;

import io.statecraft.extraction.Extraction;
import io.statecraft.facts.Document;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An engine over a played model, with a clock that a test moves and pauses that take no time.
 *
 * @param extractor the engine
 * @param pauses how long it would have waited
 * @param now the time
 */
record Trial(LlmExtractor extractor, List<Duration> pauses, AtomicReference<Instant> now) {
    private static final Map<String, String> USUAL = Map.of("model", "played", "timeout", "120s");

    static Trial of(PlayedModel model, Map<String, String> settings) {
        LlmSettings read = LlmSettings.read(name -> name.equals("base-url")
                ? Optional.of(model.url().toString())
                : Optional.ofNullable(settings.getOrDefault(name, USUAL.get(name))));
        List<Duration> pauses = new ArrayList<>();
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        return new Trial(LlmExtractor.of(read, new Story.Rules(), pauses::add, clock), pauses, now);
    }

    Extraction extract(Document document) {
        return extractor.extract(document);
    }
}
