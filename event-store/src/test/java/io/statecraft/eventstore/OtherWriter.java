package io.statecraft.eventstore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that becomes the writer of the log once and appends, for each line that it is told, the events of that name. It
 * answers with a line of its own.
 */
final class OtherWriter {
    static final String NAME = "other";

    private OtherWriter() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        Writership writership = new Writership(database, NAME, Duration.ofMillis(20));
        writership.begin();
        long epoch = writership.await();
        System.out.println("writes");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String name = orders.readLine(); name != null; name = orders.readLine()) {
            System.out.println(append(database, epoch, Samples.received(Samples.stream(name, 3))));
        }
        writership.end();
    }

    private static String append(PGSimpleDataSource database, long epoch, List<ReceivedEvent> events) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            EventLog.Appended appended = new EventLog().append(connection, epoch, events);
            connection.commit();
            return "appended " + appended.events();
        } catch (FencedException e) {
            return "fenced";
        } catch (SQLException e) {
            return "failed " + e.getMessage();
        }
    }
}
