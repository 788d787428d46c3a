package io.statecraft.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.statecraft.service.NotNowException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;

/**
 * Whose fault it is that events could not be applied: what an event holds, or what goes on around it.
 *
 * <p>An event at fault becomes a dead letter; whatever the surroundings did is tried again for as long as it takes.
 */
final class Blame {
    private Blame() {}

    /** Whether it would fail in the same way at any other time. */
    static boolean isOnTheEvent(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return isOnTheData(refused);
            }
            if (cause instanceof JsonProcessingException) {
                return true;
            }
            if (cause instanceof NotNowException
                    || cause instanceof KafkaException
                    || cause instanceof IOException
                    || cause instanceof InterruptedException
                    || cause instanceof TimeoutException) {
                return false;
            }
        }
        return true;
    }

    /**
     * Cardinality, data, integrity and program limits (such as a value too long for an index) are of what was to be
     * written. Everything else may be otherwise next time: away, overloaded, read-only, out of rights, in the midst of a
     * swap.
     */
    private static boolean isOnTheData(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return state.startsWith("21") || state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }
}
