package org.lianbing.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;

/**
 * Whether this node can serve people now: all started, the database answers within two seconds, there is room on the disk, and
 * nobody asked it to drain, so that a balancer sends people elsewhere before the server goes.
 */
@Readiness
@ApplicationScoped
class Ready implements HealthCheck {

    private static final long ROOM = 200L * Settings.MEGABYTE;
    private static final long ANSWERS_WITHIN = 2;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Opening opening;
    @Inject
    Sql sql;
    @Inject
    Settings settings;
    @Inject
    Draining draining;

    @Override
    public HealthCheckResponse call() {
        boolean database = opening.isDone() && answers();
        long room = room();
        boolean leaving = draining.isAsked();
        return HealthCheckResponse.named("serving").withData("started", opening.isDone()).withData("database", database)
                .withData("roomMegabytes", room / Settings.MEGABYTE).withData("draining", leaving)
                .status(database && room >= ROOM && !leaving).build();
    }

    private boolean answers() {
        Future<Boolean> asked = executor.submit(() -> sql.count("select count(*) as n from job where name is null") == 0);
        try {
            return asked.get(ANSWERS_WITHIN, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException away) {
            asked.cancel(true);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** In bytes; what cannot be known is taken for enough. */
    private long room() {
        try {
            return Files.getFileStore(settings.data()).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
