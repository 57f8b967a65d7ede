package org.lianbing.doors;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lianbing.people.Role;

/**
 * One way in: a call or a page, and who gets through.
 *
 * @param path of {@code {kind}} a thing of that kind is put in, {@code {name=literal}} is always this
 * @param own  whether the plain member gets through to his own thing
 * @param unit whether it is a thing of the unit: all who belong to it get through to it, and the roles over it
 * @param near the roles that get through to a thing of their department's member, or at all where the door leads to no thing;
 *             null: everyone who is signed in
 * @param body as JSON, or empty
 */
record Door(String method, String path, boolean own, boolean unit, Set<Role> near, String body) {

    private static final Set<String> EVERYBODYS = Set.of("period", "question");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)(?:=([^}]*))?}");

    /** {@code GET /api/entries/{entry} | own | director deputy | body} */
    static Door of(String line) {
        String[] parts = line.split("\\|", 4);
        String[] call = parts[0].strip().split("\\s+", 2);
        return new Door(call[0], call[1], parts[1].contains("own"), parts[1].contains("unit"), roles(parts[2].strip()), parts.length > 3 ? parts[3].strip() : "");
    }

    private static Set<Role> roles(String named) {
        if (named.equals("everyone")) {
            return null;
        }
        return named.isEmpty() ? EnumSet.noneOf(Role.class)
                : Arrays.stream(named.split("\\s+")).map(Role::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** A month or a question is nobody's own. */
    boolean leadsToAThing() {
        Matcher place = PLACE.matcher(path + body);
        while (place.find()) {
            if (place.group(2) == null && !EVERYBODYS.contains(place.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is asked for stands in its address: else what there is not is bad input. */
    boolean namesItsThing() {
        return path.matches(".*\\{(?!period}|question})[a-z-]+}.*");
    }

    boolean admits(Set<Role> roles) {
        return near == null || roles.stream().anyMatch(near::contains);
    }

    /** With the things of somebody. */
    String to(Map<String, String> things) {
        return PLACE.matcher(path).replaceAll(place -> Matcher.quoteReplacement(place.group(2) != null ? place.group(2) : thing(place.group(1), things)));
    }

    private static String thing(String kind, Map<String, String> things) {
        String thing = things.get(kind);
        if (thing == null) {
            throw new IllegalArgumentException("no such kind of thing in the table: " + kind);
        }
        return thing;
    }

    String bodyWith(Map<String, String> things) {
        return PLACE.matcher(body).replaceAll(place -> Matcher.quoteReplacement(things.getOrDefault(place.group(1), place.group())));
    }

    /** Whoever goes through it is signed out. */
    boolean endsItsToken() {
        return name().equals("DELETE /api/session");
    }

    /** The same for every thing: {@code GET /api/entries/{}}. */
    String name() {
        return method + " " + PLACE.matcher(path.replaceFirst("\\?.*", "")).replaceAll("{}");
    }

    boolean isPage() {
        return !path.startsWith("/api/");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
