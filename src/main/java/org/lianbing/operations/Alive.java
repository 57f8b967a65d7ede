package org.lianbing.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether only a new start can help: threads that wait for each other for ever. A database that is away is no reason to start anew. */
@Liveness
@ApplicationScoped
class Alive implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("threads").status(ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null).build();
    }
}
