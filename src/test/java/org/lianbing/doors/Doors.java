package org.lianbing.doors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The doors as they are written down, and as they are built. */
final class Doors {

    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");

    private Doors() {
    }

    static List<Door> writtenDown() {
        try (InputStream table = Doors.class.getResourceAsStream("doors.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).map(Door::of).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As {@link Door#name()}: what the classes and pages of the product offer. */
    static Set<String> built() {
        return Stream.concat(calls(), pages()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> calls() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.lianbing").stream()
                .filter(type -> type.isAnnotatedWith(Path.class)).flatMap(type -> type.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class)).map(method -> call(type, method)));
    }

    private static String call(JavaClass type, JavaMethod method) {
        String verb = method.getAnnotations().stream().map(annotation -> annotation.getRawType().getSimpleName())
                .filter(name -> name.matches("[A-Z]+")).findFirst().orElseThrow();
        String path = "/api/" + type.getAnnotationOfType(Path.class).value()
                + "/" + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return verb + " " + path.replaceAll("/+", "/").replaceFirst("/$", "").replaceAll("\\{[^}]*}", "{}");
    }

    private static Stream<String> pages() {
        try (Stream<java.nio.file.Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/") && !path.startsWith("/problem/"))
                    .map(path -> "GET " + path.replaceFirst("\\.xhtml$", "")).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
