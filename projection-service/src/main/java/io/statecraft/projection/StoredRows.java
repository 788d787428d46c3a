package io.statecraft.projection;

import io.statecraft.facts.Event;
import io.statecraft.readmodels.Ending;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What becomes of rows that stand in the tables of all read models already. */
interface StoredRows {
    /** The rows of what is known no longer end. */
    void end(Connection connection, Map<Standing, Ending> ended) throws SQLException;

    /** The rows that others said hold again from this event on. */
    void holdAgain(Connection connection, Event event, List<Standing> again) throws SQLException;

    /** The rows of the event's document, now and ever, lose their words. */
    void redact(Connection connection, Event event) throws SQLException;
}
