package io.statecraft.language;

import java.util.ServiceLoader;
import org.slf4j.spi.SLF4JServiceProvider;

/** Keeps the logging facade of NLP4J, which has nothing to tell, from complaining where no logging is set up. */
final class Silence {

    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private Silence() {}

    static void loggingWithoutProvider() {
        boolean provided =
                ServiceLoader.load(SLF4JServiceProvider.class).iterator().hasNext();
        if (!provided && System.getProperty(VERBOSITY) == null) {
            System.setProperty(VERBOSITY, "ERROR");
        }
    }
}
