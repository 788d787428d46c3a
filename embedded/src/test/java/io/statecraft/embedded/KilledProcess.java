package io.statecraft.embedded;

import java.nio.file.Path;

/** A process of its own that writes numbers to both backends, says each that was acknowledged, and never stops by itself. */
final class KilledProcess {
    private KilledProcess() {}

    public static void main(String[] arguments) throws Exception {
        BackendOptions options = BackendOptions.durable(Path.of(arguments[0])).withBinaryCache(Path.of(arguments[1]));
        Backends backends = Backends.start(options);
        Records.prepare(backends);
        try (Records.Writer writer = new Records.Writer(backends)) {
            for (int number = 0; ; number++) {
                writer.write(number);
                System.out.println("acknowledged " + number);
            }
        }
    }
}
