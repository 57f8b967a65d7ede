package org.lianbing.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lianbing.platform.Settings;

/**
 * Whether somebody is about to stop this node and asks that people go elsewhere: by a file {@code draining} in the server's output
 * folder, or in {@code LIANBING_DATA} for all nodes that share it. A mark that an earlier run left counts no more.
 */
@ApplicationScoped
class Draining {

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "lianbing.node")
    Optional<String> node;

    boolean isAsked() {
        return isMarked(settings.data()) || node.map(Path::of).filter(Draining::isMarked).isPresent();
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
