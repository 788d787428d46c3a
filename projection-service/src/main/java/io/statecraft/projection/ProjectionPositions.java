package io.statecraft.projection;

import io.quarkus.agroal.DataSource;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.service.ReadOnFromStoredPosition;
import io.statecraft.service.StoredPositions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Where the projections read on: where their own tables say. */
@Singleton
class ProjectionPositions extends ReadOnFromStoredPosition {
    @Inject
    ProjectionPositions(@DataSource("projections") javax.sql.DataSource database) {
        super(database, new StoredPositions(ReadModels.SCHEMA));
    }
}
