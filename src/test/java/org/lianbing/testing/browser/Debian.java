package org.lianbing.testing.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Installs the browser and a Chinese font where we may. */
final class Debian {

    static final List<String> INSTALL = List.of("apt-get", "install", "-y", "chromium", "fonts-noto-cjk");

    private Debian() {
    }

    static boolean isOursToChange() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    /** @return whether it worked */
    static boolean install() {
        return run(List.of("apt-get", "update")) && run(INSTALL);
    }

    private static boolean run(List<String> command) {
        try {
            ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            process.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return process.start().waitFor() == 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
