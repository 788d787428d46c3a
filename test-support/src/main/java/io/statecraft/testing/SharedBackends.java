package io.statecraft.testing;

import io.statecraft.embedded.BackendOptions;
import io.statecraft.embedded.Backends;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one pair of backends of this JVM.
 *
 * <p>Quarkus loads test classes anew for each application that it starts, and closes their class loader when the
 * application ends: state and threads that outlive an application belong into the system's class loader.
 */
final class SharedBackends {
    private static @Nullable Map<String, String> configuration;

    private SharedBackends() {}

    /** What the services must be told, from the backends in the system's class loader. */
    @SuppressWarnings("unchecked")
    static Map<String, String> configuration() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader system = ClassLoader.getSystemClassLoader();
        thread.setContextClassLoader(system);
        try {
            Method start =
                    Class.forName(SharedBackends.class.getName(), true, system).getDeclaredMethod("started");
            start.setAccessible(true);
            return (Map<String, String>) start.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "the test backends do not start: " + rootOf(e).getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @SuppressWarnings("UnusedMethod") // called by reflection, in the other class loader
    private static synchronized Map<String, String> started() {
        Map<String, String> known = configuration;
        if (known == null) {
            known = start(System.getProperty("backends", "embedded"));
            configuration = known;
        }
        return known;
    }

    private static Map<String, String> start(String wanted) {
        return switch (wanted) {
            case "embedded" -> embedded();
            case "containers" -> ContainerBackends.start();
            default ->
                throw new IllegalArgumentException(
                        "the system property backends is embedded or containers, not " + wanted);
        };
    }

    private static Map<String, String> embedded() {
        Backends backends = Backends.start(BackendOptions.ephemeral());
        Runtime.getRuntime().addShutdownHook(new Thread(backends::close, "test-backends-stop"));
        // No setting of any service: what the class loaders of a JVM share beside it are its properties.
        System.setProperty(TestBackends.DATABASE_LOG, backends.databaseLog().toString());
        return backends.configuration();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
