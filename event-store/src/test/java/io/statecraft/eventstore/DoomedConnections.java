package io.statecraft.eventstore;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections that stop right before a certain call, where the process is then killed or told to go on. */
final class DoomedConnections {
    private static final Set<String> TRANSACTION = Set.of("setAutoCommit", "commit", "rollback");

    private final Doom doom;
    private final boolean transactions;
    private final Runnable atTheCall;
    private int calls;

    private DoomedConnections(Doom doom, boolean transactions, Runnable atTheCall) {
        this.doom = doom;
        this.transactions = transactions;
        this.atTheCall = atTheCall;
    }

    /** @param transactions whether there are any; without them each statement stands for itself: a sabotage */
    static DataSource of(DataSource database, Doom doom, boolean transactions, Runnable atTheCall) {
        DoomedConnections connections = new DoomedConnections(doom, transactions, atTheCall);
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = invoke(() -> method.invoke(database, arguments));
            return result instanceof Connection connection ? connections.doomed(connection) : result;
        });
    }

    private Connection doomed(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            count(method.getName());
            return !transactions && TRANSACTION.contains(method.getName())
                    ? null
                    : invoke(() -> method.invoke(connection, arguments));
        });
    }

    private void count(String call) {
        if (doom.call().isEmpty() || doom.call().equals(call)) {
            calls++;
            if (calls == doom.at()) {
                atTheCall.run();
            }
        }
    }

    private interface Call {
        @Nullable
        Object made() throws ReflectiveOperationException;
    }

    private static @Nullable Object invoke(Call call) throws Throwable {
        try {
            return call.made();
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
