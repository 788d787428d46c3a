package io.statecraft.eventstore;

import io.quarkus.agroal.DataSource;
import io.smallrye.common.annotation.Identifier;
import io.statecraft.service.ReadOnFromStoredPosition;
import io.statecraft.service.StoredPositions;
import jakarta.inject.Singleton;

/** Starts the channel where the log says that it stands. */
@Singleton
@Identifier("event-store-positions")
class StoredPositionListener extends ReadOnFromStoredPosition {
    StoredPositionListener(@DataSource("event-store") javax.sql.DataSource database) {
        super(database, new StoredPositions("event_store"));
    }
}
