package io.statecraft.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between a service and its database: a port that leads to another one and can be cut. */
final class Wire implements AutoCloseable {
    private final ServerSocket entry;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Wire(ServerSocket entry, int target) {
        this.entry = entry;
        this.target = target;
    }

    static Wire to(int port) throws IOException {
        Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        Thread.ofVirtual().start(wire::accept);
        return wire;
    }

    int port() {
        return entry.getLocalPort();
    }

    /** Ends all connections and refuses new ones. */
    void cut() {
        cut = true;
        open.forEach(Wire::end);
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        cut();
        entry.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entry.accept();
                if (cut) {
                    client.close();
                } else {
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                    open.add(client);
                    open.add(server);
                    Thread.ofVirtual().start(() -> pump(client, server));
                    Thread.ofVirtual().start(() -> pump(server, client));
                }
            }
        } catch (IOException e) {
            // The entry was closed or the target is gone: either way nothing leads there any more.
            cut();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has ended; then the other ends too.
            end(from);
        } finally {
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
