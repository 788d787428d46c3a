package io.statecraft.query.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.ReadModels;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A new read model can be watched, too. */
class ToldChangesTest {
    @Test
    void the_changes_of_every_read_model_are_read() throws IOException {
        Properties defaults = new Properties();
        try (InputStream file = Objects.requireNonNull(
                ReadModels.class.getClassLoader().getResourceAsStream("META-INF/microprofile-config.properties"))) {
            defaults.load(file);
        }
        String topics = defaults.getProperty("mp.messaging.incoming." + ToldChanges.CHANNEL + ".topics");
        assertThat(List.of(topics.split(",")))
                .containsExactlyInAnyOrderElementsOf(
                        ReadModels.ALL.stream().map(ReadModel::topic).toList());
    }
}
