package io.statecraft.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a reader could not handle, kept in its own database in the transaction that passes the message's position.
 *
 * <p>Messages keep their order within their key: what comes after a dead one waits behind it, until that is redriven or
 * discarded. Other keys go on.
 */
public final class DeadLetterBox {
    private final String reader;
    private final DeadLetterTable table;
    private final Burial burial;

    /**
     * The box in {@code dead_letter} of this schema.
     *
     * @param reader the name of the reader, as the dead-letter topic tells it
     * @param burial tells of each letter, before the transaction commits
     */
    public DeadLetterBox(String reader, String schema, Burial burial) {
        this.reader = reader;
        this.table = new DeadLetterTable(schema);
        this.burial = burial;
    }

    /** The letters themselves. */
    public DeadLetterTable table() {
        return table;
    }

    /** Reads what is new and neither dead nor behind something dead; the rest goes into the box. */
    public <T> List<T> readable(
            Connection connection,
            List<ConsumerRecord<String, byte[]>> messages,
            Function<ConsumerRecord<String, byte[]>, T> reading)
            throws SQLException {
        table.lockShared(connection);
        Set<String> blocked = new HashSet<>(table.blocked(connection, keys(messages)));
        List<T> read = new ArrayList<>(messages.size());
        for (ConsumerRecord<String, byte[]> message : messages) {
            if (message.key() != null && blocked.contains(message.key())) {
                table.park(connection, message);
                continue;
            }
            try {
                read.add(reading.apply(message));
            } catch (NotNowException e) {
                throw e;
            } catch (RuntimeException e) {
                if (bury(connection, message, String.valueOf(e.getMessage())) && message.key() != null) {
                    blocked.add(message.key());
                }
            }
        }
        return read;
    }

    /** Puts a message into the box, unless it was discarded before; returns whether it is there. */
    public boolean bury(Connection connection, ConsumerRecord<String, byte[]> message, String reason)
            throws SQLException {
        if (table.wasDiscarded(connection, message)) {
            return false;
        }
        burial.bury(message, reader, reason);
        table.bury(connection, message, reason);
        return true;
    }

    /** What became of a letter and of those behind it. */
    public record Outcome<T>(DeadLetter letter, List<T> read) {}

    /**
     * Tries a dead letter again, and then what waits behind it, as far as it can be read now. A {@link NotNowException}
     * of the reading is no fault of a letter, and ends this.
     */
    public <T> Outcome<T> redrive(Connection connection, long id, Function<ConsumerRecord<String, byte[]>, T> reading)
            throws SQLException {
        DeadLetter letter = dead(connection, id);
        List<T> read = readOn(connection, letter, reading);
        return new Outcome<>(table.find(connection, id).orElseThrow(), read);
    }

    /** Gives a dead letter up and goes on with what waits behind it. */
    public <T> Outcome<T> discard(
            Connection connection, long id, String why, Function<ConsumerRecord<String, byte[]>, T> reading)
            throws SQLException {
        DeadLetter letter = dead(connection, id);
        table.decide(connection, id, "discarded", why);
        List<T> read = readOn(connection, letter, reading);
        return new Outcome<>(table.find(connection, id).orElseThrow(), read);
    }

    private DeadLetter dead(Connection connection, long id) throws SQLException {
        table.lockAlone(connection);
        DeadLetter letter = table.find(connection, id)
                .orElseThrow(() -> Problem.of(404, "unknown-dead-letter", "There is no dead letter " + id + ".")
                        .asException());
        if (!letter.state().equals("dead")) {
            throw Problem.of(409, "not-dead", "Letter %d is %s.".formatted(id, letter.state()))
                    .asException();
        }
        return letter;
    }

    private <T> List<T> readOn(
            Connection connection, DeadLetter letter, Function<ConsumerRecord<String, byte[]>, T> reading)
            throws SQLException {
        List<T> read = new ArrayList<>();
        for (DeadLetterTable.Kept kept : table.open(connection, letter)) {
            try {
                read.add(reading.apply(kept.message()));
                table.decide(connection, kept.id(), "redriven", null);
            } catch (NotNowException e) {
                throw e;
            } catch (RuntimeException e) {
                String reason = String.valueOf(e.getMessage());
                if (kept.id() != letter.id()) {
                    burial.bury(kept.message(), reader, reason);
                }
                table.failed(connection, kept.id(), reason);
                break;
            }
        }
        return read;
    }

    private static List<String> keys(List<ConsumerRecord<String, byte[]>> messages) {
        return messages.stream()
                .map(ConsumerRecord::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
