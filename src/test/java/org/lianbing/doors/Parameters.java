package org.lianbing.doors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.Source;

/**
 * What a door can be asked by its address: every word that any page or bean of the product takes for a parameter, and that stands in this
 * door's page, its bean or resource, or a class beside them that these name. What nothing behind a door names, it cannot hear.
 */
final class Parameters {

    private static final Pattern OF_PAGES = Pattern.compile("(?:viewParam|<(?:input|select|textarea))[^>]*?\\sname=\"(\\w+)\"");
    private static final Pattern OF_BEANS = Pattern.compile("(?:\\w+\\(request, |getParameter(?:Values)?\\(|@QueryParam\\()\"(\\w+)\"");
    private static final Pattern WORDS = Pattern.compile("\"(\\w{1,30})\"");
    private static final Pattern NAMED = Pattern.compile("@Named(?:\\(\"(\\w+)\"\\))?");

    /** What pages read by what they all share ({@code Screen}, {@code Ask}). */
    private static final Set<String> OF_ALL_PAGES = Set.of("done", "page");

    /** One of every kind of nonsense. */
    private static final List<String> VALUES = Stream.concat(Attacks.of("numbers").stream(), Stream.of("", "\0", "x".repeat(3000), "<script>", "' or 1=1",
            "%", "../..", "2026-13", "0000-00", "9999-12", "-9999-01", "2026-11", "\ud83d", "\u202e", "a,b", "#{7*7}")).toList();

    private static final int EACH = 3;

    private static final List<Source> PAGES = Source.all("src/main/webapp", ".xhtml");
    private static final List<Edge> EDGES = Source.all("src/main/java", ".java").stream()
            .filter(source -> source.path().getParent().getFileName().toString().matches("web|rest")).map(Edge::of).toList();
    private static final Set<String> KNOWN = Stream.concat(PAGES.stream().flatMap(page -> words(page, OF_PAGES)),
            EDGES.stream().flatMap(edge -> words(edge.source(), OF_BEANS))).collect(Collectors.toSet());

    private Parameters() {
    }

    static Set<String> of(Door door) {
        Set<String> names = new TreeSet<>();
        String path = door.path().replaceFirst("\\?.*", "");
        if (door.isPage()) {
            Source page = PAGES.stream().filter(one -> one.path().equals(Path.of("src/main/webapp" + path + ".xhtml"))).findFirst().orElseThrow();
            names.addAll(OF_ALL_PAGES);
            words(page, OF_PAGES).forEach(names::add);
            Set<String> named = wordsOf(page.text());
            names.addAll(behind(edge -> !edge.bean().isEmpty() && named.contains(edge.bean())));
        } else {
            Pattern root = Pattern.compile("@Path\\(\"/?" + Pattern.quote(path.split("/")[2]) + "[\"/]");
            names.addAll(behind(edge -> edge.source().find(root).findAny().isPresent()));
        }
        return names;
    }

    /** The parameters that these classes name, and the classes beside them that they name, and so on. */
    private static Set<String> behind(Predicate<Edge> first) {
        Deque<Edge> waiting = new ArrayDeque<>(EDGES.stream().filter(first).toList());
        Set<Edge> met = new HashSet<>();
        while (!waiting.isEmpty()) {
            Edge edge = waiting.pop();
            if (met.add(edge)) {
                EDGES.stream().filter(edge::names).forEach(waiting::add);
            }
        }
        return met.stream().flatMap(edge -> words(edge.source(), WORDS)).filter(KNOWN::contains).collect(Collectors.toSet());
    }

    private static Stream<String> words(Source source, Pattern pattern) {
        return source.find(pattern).map(found -> found.group(1));
    }

    private static Set<String> wordsOf(String text) {
        return Arrays.stream(text.split("\\W+")).collect(Collectors.toSet());
    }

    /** A class of some feature's {@code web} or {@code rest}. @param bean the name by which pages know it, or empty */
    private record Edge(Source source, String name, String bean, Set<String> words) {

        static Edge of(Source source) {
            String name = source.path().getFileName().toString().replace(".java", "");
            String bean = source.find(NAMED).findFirst().map(found -> found.group(1) != null ? found.group(1)
                    : Character.toLowerCase(name.charAt(0)) + name.substring(1)).orElse("");
            return new Edge(source, name, bean, wordsOf(source.text()));
        }

        boolean names(Edge other) {
            return other.source.path().getParent().equals(source.path().getParent()) && words.contains(other.name);
        }
    }

    /** Some of the nonsense for each parameter, other ones for the next, so that each is tried in many places. */
    static List<String> values(Door door, String parameter) {
        int from = Math.floorMod((door.path() + parameter).hashCode(), VALUES.size());
        return Stream.iterate(from, at -> (at + 5) % VALUES.size()).limit(EACH).map(VALUES::get).toList();
    }

    static String with(String path, String parameter, String value) {
        String without = path.replaceFirst("([?&])" + parameter + "=[^&]*", "$1");
        return without + (without.contains("?") ? "&" : "?") + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
