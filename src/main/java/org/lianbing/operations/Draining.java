package org.lianbing.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lianbing.platform.Settings;

/**
 * Whether somebody is about to stop this node, said by a file in the server's output folder, or in {@code LIANBING_DATA} for all
 * nodes that share it: {@code draining} asks that people go elsewhere, {@code stopping} that nothing new be begun. A mark that an
 * earlier run left counts no more.
 */
@ApplicationScoped
public class Draining {

    private static final long LOOKED_EVERY = Duration.ofMillis(100).toNanos();

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "lianbing.node")
    Optional<String> node;

    private volatile long looked = System.nanoTime() - LOOKED_EVERY;
    private volatile boolean stopping;

    boolean isAsked() {
        return isMarked("draining");
    }

    /** As it was a tenth of a second ago at most: every request asks. */
    public boolean isStopping() {
        long now = System.nanoTime();
        if (now - looked >= LOOKED_EVERY) {
            looked = now;
            stopping = isMarked("stopping");
        }
        return stopping;
    }

    private boolean isMarked(String mark) {
        return isOfThisRun(settings.data().resolve(mark)) || node.map(folder -> Path.of(folder, mark)).filter(Draining::isOfThisRun).isPresent();
    }

    private static boolean isOfThisRun(Path mark) {
        try {
            return Files.exists(mark) && Files.getLastModifiedTime(mark).toMillis() > ManagementFactory.getRuntimeMXBean().getStartTime();
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
