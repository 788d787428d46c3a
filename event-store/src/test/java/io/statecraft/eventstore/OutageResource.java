package io.statecraft.eventstore;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives a test class an {@link Outage} in a field of this type. */
public final class OutageResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable Outage outage;

    @Override
    public Map<String, String> start() {
        try {
            Outage started = Outage.on(Files.createTempDirectory("event-store-outage"));
            outage = started;
            return started.configuration();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Behind the backends that all other tests share, whose configuration this one replaces. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Objects.requireNonNull(outage), new TestInjector.MatchesType(Outage.class));
    }

    @Override
    public void stop() {
        if (outage != null) {
            try {
                outage.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
