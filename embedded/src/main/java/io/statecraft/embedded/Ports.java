package io.statecraft.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback interface. */
final class Ports {
    static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    /** The wished port where it is free, any free one where the wish is 0. */
    static int claim(String user, int wished) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), wished));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new BackendException(
                    "port " + wished + " for " + user + " is taken: stop what listens there, or choose another port",
                    e);
        }
    }
}
