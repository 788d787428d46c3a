package io.statecraft.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the directory
class CheckpointTest {
    private static final Instant NOW = Instant.parse("2021-07-14T09:30:00.123Z");

    @TempDir
    Path directory;

    @Test
    void the_key_is_made_once_and_is_for_its_owner_only() throws IOException {
        Checkpoint checkpoint = Checkpoint.of(head(3), NOW, SigningKey.in(directory));
        assertThat(checkpoint.isSignedBy(SigningKey.in(directory))).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("checkpoint.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void nobody_else_can_sign_and_nothing_signed_can_be_changed() throws IOException {
        SigningKey key = SigningKey.in(directory);
        SigningKey other = SigningKey.in(Files.createDirectory(directory.resolve("other")));
        Checkpoint checkpoint = Checkpoint.of(head(3), NOW, key);
        assertThat(checkpoint.isSignedBy(other)).isFalse();
        assertThat(new Checkpoint(4, checkpoint.hash(), NOW, checkpoint.signature()).isSignedBy(key))
                .isFalse();
        assertThat(new Checkpoint(3, "00", NOW, checkpoint.signature()).isSignedBy(key))
                .isFalse();
        assertThat(new Checkpoint(3, checkpoint.hash(), NOW.plusSeconds(1), checkpoint.signature()).isSignedBy(key))
                .isFalse();
        assertThat(new Checkpoint(3, checkpoint.hash(), NOW, "?").isSignedBy(key))
                .isFalse();
    }

    @Test
    void the_file_gives_back_what_was_written_and_survives_half_a_line() throws IOException {
        SigningKey key = SigningKey.in(directory);
        CheckpointFile file = new CheckpointFile(directory);
        List<Checkpoint> checkpoints = List.of(Checkpoint.of(head(1), NOW, key), Checkpoint.of(head(3), NOW, key));
        file.append(checkpoints.get(0));
        Files.writeString(directory.resolve("checkpoints.jsonl"), "{\"posi", StandardOpenOption.APPEND);
        assertThat(file.readAll()).containsExactly(checkpoints.get(0));
        file.append(checkpoints.get(1));
        assertThat(file.readAll()).containsExactlyElementsOf(checkpoints);
    }

    @Test
    void a_damaged_line_counts_as_unsigned() throws IOException {
        SigningKey key = SigningKey.in(directory);
        CheckpointFile file = new CheckpointFile(directory);
        Files.writeString(directory.resolve("checkpoints.jsonl"), "junk\n");
        Witness witness = new Witness(key, file.readAll()).from(2);
        assertThat(witness.contradiction(Map.of(), Head.empty()))
                .hasValueSatisfying(found -> assertThat(found.reason()).contains("signature"));
    }

    @Test
    void a_witness_agrees_with_the_log_that_it_saw() throws IOException {
        assertThat(witness(2, 5).contradiction(heads(9), head(9))).isEmpty();
    }

    @Test
    void a_log_that_is_shorter_than_a_checkpoint_was_cut() throws IOException {
        assertThat(witness(2, 5).contradiction(heads(4), head(4)))
                .map(ChainCheck.Break::position)
                .contains(5L);
    }

    @Test
    void a_chain_that_was_computed_anew_is_wrong_behind_the_last_checkpoint_that_agrees() throws IOException {
        Map<Long, Head> anew = heads(9);
        for (long position = 4; position <= 9; position++) {
            anew.put(position, at(anew, position - 1).after(new byte[] {66}));
        }
        assertThat(witness(2, 5).contradiction(anew, at(anew, 9)))
                .map(ChainCheck.Break::position)
                .contains(3L);
    }

    private Witness witness(long... positions) throws IOException {
        SigningKey key = SigningKey.in(directory);
        return new Witness(
                key,
                Arrays.stream(positions)
                        .mapToObj(position -> Checkpoint.of(head((int) position), NOW, key))
                        .toList());
    }

    private static Head head(int position) {
        return at(heads(position), position);
    }

    private static Head at(Map<Long, Head> heads, long position) {
        return Objects.requireNonNull(heads.get(position));
    }

    private static Map<Long, Head> heads(int count) {
        Map<Long, Head> heads = new HashMap<>();
        Head head = Head.empty();
        for (int i = 0; i < count; i++) {
            head = head.after(new byte[] {(byte) i});
            heads.put(head.position(), head);
        }
        return heads;
    }
}
