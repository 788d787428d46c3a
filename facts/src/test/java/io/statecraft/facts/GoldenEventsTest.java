package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Events of every released version stay readable for ever. The golden files are never written anew: a new version gets a
 * folder of its own.
 */
class GoldenEventsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/v1");

    @Test
    void there_is_a_golden_event_of_every_type() throws IOException {
        assertThat(read()).extracting(Event::name).contains(EventName.values());
    }

    @Test
    void events_of_version_1_stay_readable_and_say_the_same() throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            write();
        }
        assertThat(read()).containsExactlyElementsOf(golden());
    }

    private static List<Event> read() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<Event> events = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                events.add(EventCodec.fromStructured(Files.readAllBytes(file)));
            }
            return events;
        }
    }

    private static List<Event> golden() {
        List<Event> events = new ArrayList<>(Examples.events());
        Event registered = events.get(0);
        for (Fact fact : Examples.facts().subList(1, Examples.facts().size())) {
            events.add(registered.causing(
                    new FactRecorded(fact, Examples.SENTENCE, Examples.DESCRIPTION),
                    "example/1",
                    registered.source(),
                    Examples.RECORDED));
        }
        events.addAll(Examples.corrections());
        return events;
    }

    private static void write() throws IOException {
        Files.createDirectories(GOLDEN);
        int number = 0;
        for (Event event : golden()) {
            number++;
            String json = new String(EventCodec.canonicalBytes(event), StandardCharsets.UTF_8);
            write(GOLDEN.resolve("%02d-%s.json".formatted(number, event.name().schemaName())), json);
        }
    }

    private static void write(Path file, String json) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, json);
        }
    }
}
