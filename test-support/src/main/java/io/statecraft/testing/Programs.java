package io.statecraft.testing;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of others that may be installed or not. */
public final class Programs {
    private static final int SECONDS_MAX = 120;

    private Programs() {}

    /** Whether this program is there and ends well, within two minutes; what it says is not heard. */
    public static boolean succeed(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
