package org.lianbing.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Settings;

/** Where the packs lie: in the administrator's folder, or inside the WAR. */
@ApplicationScoped
class PackFolders {

    private static final String INSIDE = "/WEB-INF/courses/";
    private static final Set<String> READ = Set.of("yaml", "md");

    private final Settings settings;
    private volatile ServletContext context;

    PackFolders() {
        this(null);
    }

    @Inject
    PackFolders(Settings settings) {
        this.settings = settings;
    }

    /** An injected one can only be used within a request, and the packs are read before the first. */
    void remember(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        context = application;
    }

    /**
     * By name. A folder whose name begins with a dot is none of ours.
     *
     * @throws Failure.Conflict if there is no folder of packs or no pack in it, so that a disk that is not mounted retires nothing
     */
    List<PackFolder> all() {
        try {
            List<PackFolder> found = settings.courses().isPresent() ? onDisk(settings.courses().get()) : inside();
            if (found.isEmpty()) {
                throw new Failure.Conflict("curriculum.packs.none", settings.courses().map(Path::toString).orElse(INSIDE));
            }
            return found;
        } catch (IOException | UncheckedIOException failed) {
            throw new Failure.Conflict("curriculum.packs.unreadable", String.valueOf(failed.getMessage()));
        }
    }

    private static List<PackFolder> onDisk(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).filter(folder -> !name(folder).startsWith(".")).sorted().map(PackFolders::folder).toList();
        }
    }

    private static PackFolder folder(Path folder) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(path -> isRead(name(path))).toList()) {
                contents.put(name(file), Files.readAllBytes(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new PackFolder(name(folder), contents);
    }

    private List<PackFolder> inside() {
        return children(INSIDE).filter(path -> path.endsWith("/")).map(this::insideFolder).toList();
    }

    private PackFolder insideFolder(String folder) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        children(folder).filter(PackFolders::isRead).forEach(path -> contents.put(path.substring(folder.length()), content(path)));
        return new PackFolder(folder.substring(INSIDE.length(), folder.length() - 1), contents);
    }

    private Stream<String> children(String path) {
        Set<String> paths = context.getResourcePaths(path);
        return paths == null ? Stream.empty() : paths.stream().sorted();
    }

    private byte[] content(String path) {
        try (InputStream file = context.getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isRead(String name) {
        return READ.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
