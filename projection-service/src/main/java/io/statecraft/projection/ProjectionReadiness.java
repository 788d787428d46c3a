package io.statecraft.projection;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down while events cannot be applied. */
@Readiness
class ProjectionReadiness implements HealthCheck {
    private final Gate gate;

    ProjectionReadiness(Gate gate) {
        this.gate = gate;
    }

    @Override
    public HealthCheckResponse call() {
        return gate.hindrance()
                .map(reason -> HealthCheckResponse.named("projections")
                        .down()
                        .withData("reason", reason)
                        .build())
                .orElseGet(() -> HealthCheckResponse.up("projections"));
    }
}
