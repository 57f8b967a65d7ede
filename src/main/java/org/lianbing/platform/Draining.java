package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether somebody is about to stop this node and asks that people go elsewhere: by a file {@code draining} in the server's output
 * folder, or in {@code LIANBING_DATA} for all nodes that share it. A mark that an earlier run left counts no more.
 */
@ApplicationScoped
public class Draining {

    private static final long LOOKED_EVERY = Duration.ofMillis(500).toNanos();

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "lianbing.node")
    Optional<String> node;

    private volatile long looked = System.nanoTime() - LOOKED_EVERY;
    private volatile boolean asked;

    /** As it is at this moment. */
    public boolean isAsked() {
        return isMarked(settings.data()) || node.map(Path::of).filter(Draining::isMarked).isPresent();
    }

    /** As it was half a second ago at most, for those who ask at every request. */
    public boolean isAskedLately() {
        long now = System.nanoTime();
        if (now - looked >= LOOKED_EVERY) {
            looked = now;
            asked = isAsked();
        }
        return asked;
    }

    private static boolean isMarked(Path folder) {
        Path mark = folder.resolve("draining");
        try {
            return Files.exists(mark) && Files.getLastModifiedTime(mark).toMillis() > ManagementFactory.getRuntimeMXBean().getStartTime();
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
