package io.statecraft.eventstore;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while events wait that could not be appended. */
@Readiness
@ApplicationScoped
class IntakeHealth implements HealthCheck {
    private final IntakeState state;

    IntakeHealth(IntakeState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("event log takes events");
        return state.trouble()
                .map(trouble -> response.down()
                        .withData("reason", trouble.reason())
                        .withData("since", trouble.since().toString())
                        .build())
                .orElseGet(() -> response.up().build());
    }
}
