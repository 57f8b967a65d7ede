package org.lianbing.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Whether the schema is up to date, the courses are read, the schemes are installed and the demo, if any, is there. */
@Startup
@ApplicationScoped
class Started implements HealthCheck {

    @Inject
    Opening opening;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(opening.isDone()).build();
    }
}
