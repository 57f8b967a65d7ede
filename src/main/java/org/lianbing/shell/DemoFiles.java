package org.lianbing.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of the demo company: one line each, cells parted by commas, lines with # are remarks. */
final class DemoFiles {

    private DemoFiles() {
    }

    static List<String[]> lines(String name) {
        try (InputStream file = DemoFiles.class.getResourceAsStream("/org/lianbing/shell/demo/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(",", -1)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<DemoMember> managers() {
        return lines("managers.csv").stream().map(DemoMember::read).toList();
    }
}
