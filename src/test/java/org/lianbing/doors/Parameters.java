package org.lianbing.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the product can be asked by an address: the parameters that its pages and calls name anywhere. */
final class Parameters {

    private static final Pattern OF_PAGES = Pattern.compile("viewParam[^>]*name=\"(\\w+)\"|<(?:input|select)[^>]*\\sname=\"(\\w+)\"");
    private static final Pattern OF_BEANS = Pattern.compile("(?:Ask\\.\\w+\\(request, |getParameter\\(|@QueryParam\\()\"(\\w+)\"");

    /** One of every kind of nonsense. */
    private static final List<String> VALUES = Stream.concat(Attacks.of("numbers").stream(), Stream.of("", "\0", "x".repeat(3000), "<script>", "' or 1=1",
            "%", "../..", "2026-13", "0000-00", "9999-12", "-9999-01", "2026-11", "\ud83d", "\u202e", "a,b", "#{7*7}")).toList();

    private static final int EACH = 3;

    private Parameters() {
    }

    static Set<String> of(Door door) {
        Set<String> names = new TreeSet<>();
        if (door.isPage()) {
            String page = door.path().replaceFirst("\\?.*", "");
            collect(names, OF_PAGES, Path.of("src/main/webapp" + page + ".xhtml"));
            String feature = page.split("/")[1];
            beans(names, "src/main/java/org/lianbing/" + feature + "/web");
        } else {
            names.addAll(Set.of("format", "limit", "cursor", "after", "period", "unit", "page", "q", "state", "sort", "from", "to", "upload"));
        }
        return names;
    }

    /** Some of the nonsense for each parameter, other ones for the next, so that each is tried in many places. */
    static List<String> values(Door door, String parameter) {
        int from = Math.floorMod((door.path() + parameter).hashCode(), VALUES.size());
        return Stream.iterate(from, at -> (at + 5) % VALUES.size()).limit(EACH).map(VALUES::get).toList();
    }

    private static void beans(Set<String> names, String folder) {
        if (!Files.isDirectory(Path.of(folder))) {
            return;
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            files.forEach(file -> collect(names, OF_BEANS, file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void collect(Set<String> names, Pattern pattern, Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Matcher found = pattern.matcher(Files.readString(file));
            while (found.find()) {
                names.add(found.groupCount() < 2 || found.group(1) != null ? found.group(1) : found.group(2));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String with(String path, String parameter, String value) {
        String without = path.replaceFirst("([?&])" + parameter + "=[^&]*", "$1");
        return without + (without.contains("?") ? "&" : "?") + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
