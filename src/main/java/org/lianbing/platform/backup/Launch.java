package org.lianbing.platform.backup;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lets {@code java -jar lianbing.war} run {@link Command} with the very classes and libraries that the WAR brings to the server. The
 * drivers, which live in the server, are in the folder that {@code -Dlianbing.jdbc} names. Uses the JDK alone.
 */
public final class Launch {

    private Launch() {
    }

    public static void main(String[] args) throws Exception {
        Path unpacked = Files.createTempDirectory("lianbing");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(unpacked)));
        List<URL> path = unpack(new File(Launch.class.getProtectionDomain().getCodeSource().getLocation().toURI()), unpacked);
        for (File driver : List.of(new File(System.getProperty("lianbing.jdbc", "jdbc")).listFiles())) {
            path.add(driver.toURI().toURL());
        }
        ClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        Class.forName("org.lianbing.platform.backup.Command", true, loader).getMethod("main", String[].class).invoke(null, (Object) args);
    }

    private static List<URL> unpack(File war, Path folder) throws IOException {
        List<URL> path = new ArrayList<>();
        path.add(Files.createDirectories(folder.resolve("WEB-INF/classes")).toUri().toURL());
        try (JarFile jar = new JarFile(war)) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream().filter(one -> one.getName().matches("WEB-INF/(classes|lib)/.*[^/]"))::iterator) {
                Path file = folder.resolve(entry.getName()).normalize();
                Files.createDirectories(file.getParent());
                Files.copy(jar.getInputStream(entry), file);
                if (entry.getName().endsWith(".jar")) {
                    path.add(file.toUri().toURL());
                }
            }
        }
        return path;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(one);
            }
        } catch (IOException left) {
            System.err.println(left);
        }
    }
}
