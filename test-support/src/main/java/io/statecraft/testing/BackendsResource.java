package io.statecraft.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a {@code @QuarkusTest} the backends of this JVM, as configuration. */
public final class BackendsResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return TestBackends.shared().configuration();
    }

    /** Leaves the backends to the next test class; the end of the JVM stops them. */
    @Override
    public void stop() {}
}
