package io.statecraft.eventstore;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checkpoints as lines of JSON in {@code checkpoints.jsonl}, each on the disk before it counts. */
final class CheckpointFile {
    private final Path file;

    CheckpointFile(Path directory) {
        this.file = directory.resolve("checkpoints.jsonl");
    }

    synchronized void append(Checkpoint checkpoint) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("position", checkpoint.position());
        fields.put("hash", checkpoint.hash());
        fields.put("time", checkpoint.time().toString());
        fields.put("signature", checkpoint.signature());
        byte[] line = (Json.line(fields) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.position(wholeLines(channel));
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** All checkpoints in the order in which they were written; what is unreadable comes as one that nobody signed. */
    synchronized List<Checkpoint> readAll() throws IOException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        if (Files.exists(file)) {
            String text = Files.readString(file);
            // A crash while writing leaves half a line, which never counted.
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            whole.lines().map(CheckpointFile::parsed).forEach(checkpoints::add);
        }
        return checkpoints;
    }

    private static Checkpoint parsed(String line) {
        try {
            JsonNode json = Json.MAPPER.readTree(line);
            return new Checkpoint(
                    json.path("position").asLong(),
                    json.path("hash").asText(),
                    Instant.parse(json.path("time").asText()),
                    json.path("signature").asText());
        } catch (IOException | DateTimeException e) {
            return new Checkpoint(0, "", Instant.EPOCH, "unreadable: " + line);
        }
    }

    /** Length of the file without half a line at its end. */
    private static long wholeLines(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        for (long length = channel.size(); length > 0; length--) {
            last.clear();
            channel.read(last, length - 1);
            if (last.get(0) == '\n') {
                return length;
            }
        }
        return 0;
    }
}
