package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.statecraft.service.NotNowException;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlameTest {
    @ParameterizedTest
    @ValueSource(strings = {"22021", "22003", "23505", "54000", "21000"})
    void a_value_that_the_database_refuses_is_the_events_fault(String state) {
        assertThat(Blame.isOnTheEvent(new SQLException("refused", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "28P01", "3F000", "40001", "42P01", "53100", "55P03", "57P01", "XX000"})
    void a_database_that_cannot_now_is_not(String state) {
        assertThat(Blame.isOnTheEvent(new SQLException("not now", state))).isFalse();
        assertThat(Blame.isOnTheEvent(new IllegalStateException("wrapped", new SQLException("not now", state))))
                .isFalse();
    }

    @Test
    void a_connection_without_an_answer_is_not() {
        assertThat(Blame.isOnTheEvent(new SQLException("acquisition timeout"))).isFalse();
        assertThat(Blame.isOnTheEvent(new NotNowException("away"))).isFalse();
        assertThat(Blame.isOnTheEvent(new TimeoutException("no broker"))).isFalse();
        assertThat(Blame.isOnTheEvent(new UncheckedIOException(new EOFException())))
                .isFalse();
    }

    @Test
    void what_an_event_holds_is_its_own_fault() {
        assertThat(Blame.isOnTheEvent(new IllegalArgumentException("no such date")))
                .isTrue();
        assertThat(Blame.isOnTheEvent(new UncheckedIOException(new JsonMappingException(null, "no such field"))))
                .isTrue();
    }
}
