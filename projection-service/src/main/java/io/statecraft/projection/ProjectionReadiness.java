package io.statecraft.projection;

import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Down while events cannot be applied or the loop stalls; what is only behind is up, and tells how far for each read
 * model.
 */
@Readiness
class ProjectionReadiness implements HealthCheck {
    private final Gate gate;
    private final ProjectionWatch watch;
    private final ProjectionLag lag;

    ProjectionReadiness(Gate gate, ProjectionWatch watch, ProjectionLag lag) {
        this.gate = gate;
        this.watch = watch;
        this.lag = lag;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("projections");
        lag.behind().forEach((model, records) -> response.withData("lag " + model, records));
        Optional<String> reason = gate.hindrance().or(watch::stall);
        reason.ifPresent(text -> response.withData("reason", text));
        return response.status(reason.isEmpty()).build();
    }
}
