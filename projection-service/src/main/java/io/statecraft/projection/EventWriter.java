package io.statecraft.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Applies events that were not applied before, in the transaction that moves the positions past them. */
interface EventWriter {
    /** Everything is done when this returns, or nothing counts: the transaction ends right after. */
    void write(Connection connection, List<SourcedEvent> events) throws SQLException;
}
