package io.statecraft.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
    private static final List<LoggedEvent> LOG = Samples.logged(Samples.stream("chain", 9));
    private static final Head HEAD = new Head(10, LOG.get(9).hash());

    @Test
    void an_untouched_log_is_sound() {
        assertThat(check(log -> {})).isEmpty();
    }

    @Test
    void a_changed_byte_is_found() {
        assertFound(5, change(5, event -> {
            byte[] bytes = event.bytes().clone();
            bytes[20] ^= 1;
            return with(event, bytes, event.hash());
        }));
    }

    @Test
    void other_bytes_with_a_hash_that_fits_them_are_found_at_the_next_event() {
        assertFound(6, change(5, event -> {
            byte[] bytes = new String(event.bytes(), StandardCharsets.UTF_8)
                    .replace("corrigé", "corrige")
                    .getBytes(StandardCharsets.UTF_8);
            return with(
                    event, bytes, new Head(4, LOG.get(3).hash()).after(bytes).hash());
        }));
    }

    @Test
    void a_missing_event_is_found() {
        assertFound(4, log -> log.remove(3));
        assertFound(1, log -> log.remove(0));
    }

    @Test
    void swapped_contents_are_found() {
        assertFound(3, log -> {
            LoggedEvent third = log.get(2);
            LoggedEvent fourth = log.get(3);
            log.set(2, with(third, fourth.bytes(), fourth.hash()));
            log.set(3, with(fourth, third.bytes(), third.hash()));
        });
    }

    @Test
    void swapped_rows_are_found() {
        assertFound(3, log -> Collections.swap(log, 2, 3));
    }

    @Test
    void a_cut_tail_is_found() {
        assertFound(9, log -> log.subList(8, 10).clear());
        assertFound(1, List::clear);
    }

    @Test
    void an_event_behind_the_head_is_found() {
        ChainCheck check = new ChainCheck(Head.empty());
        LOG.forEach(event -> check.next(event, Set.of()));
        assertThat(check.end(HEAD, 11)).map(ChainCheck.Break::position).contains(11L);
    }

    @Test
    void a_head_with_another_hash_is_found() {
        ChainCheck check = new ChainCheck(Head.empty());
        LOG.forEach(event -> check.next(event, Set.of()));
        assertThat(check.end(new Head(10, new byte[32]), 10))
                .map(ChainCheck.Break::position)
                .contains(10L);
    }

    @Test
    void a_column_that_lies_about_the_bytes_is_found() {
        assertFound(2, change(2, e -> row(e, "other", e.type(), e.subject(), e.document(), e.recordedTime())));
        assertFound(2, change(2, e -> row(e, e.id(), "other", e.subject(), e.document(), e.recordedTime())));
        assertFound(2, change(2, e -> row(e, e.id(), e.type(), "other", e.document(), e.recordedTime())));
        assertFound(2, change(2, e -> row(e, e.id(), e.type(), e.subject(), "other", e.recordedTime())));
        assertFound(2, change(2, e -> row(e, e.id(), e.type(), e.subject(), e.document(), Instant.EPOCH)));
    }

    @Test
    void a_list_of_actors_that_lies_about_the_bytes_is_found() {
        assertThat(new ChainCheck(Head.empty()).next(LOG.get(0), Set.of("nobody")))
                .hasValueSatisfying(found -> assertThat(found.reason()).contains("actor"));
    }

    private static Consumer<List<LoggedEvent>> change(int position, UnaryOperator<LoggedEvent> damage) {
        return log -> log.set(position - 1, damage.apply(log.get(position - 1)));
    }

    private static void assertFound(long position, Consumer<List<LoggedEvent>> damage) {
        assertThat(check(damage)).map(ChainCheck.Break::position).contains(position);
    }

    private static Optional<ChainCheck.Break> check(Consumer<List<LoggedEvent>> damage) {
        List<LoggedEvent> log = new ArrayList<>(LOG);
        damage.accept(log);
        ChainCheck check = new ChainCheck(Head.empty());
        for (LoggedEvent event : log) {
            Optional<ChainCheck.Break> broken = check.next(event, Set.of());
            if (broken.isPresent()) {
                return broken;
            }
        }
        return check.end(HEAD, log.isEmpty() ? 0 : log.get(log.size() - 1).position());
    }

    private static LoggedEvent with(LoggedEvent event, byte[] bytes, byte[] hash) {
        return new LoggedEvent(
                event.position(),
                event.id(),
                event.type(),
                event.subject(),
                event.document(),
                event.version(),
                event.recordedTime(),
                bytes,
                hash);
    }

    private static LoggedEvent row(
            LoggedEvent event, String id, String type, String subject, String document, Instant recordedTime) {
        return new LoggedEvent(
                event.position(),
                id,
                type,
                subject,
                document,
                event.version(),
                recordedTime,
                event.bytes(),
                event.hash());
    }
}
