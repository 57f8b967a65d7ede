package org.lianbing.doors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Api;
import org.lianbing.testing.Person;

/** Paths, parameters, headers and bodies that no page of ours would send: nothing breaks, and nothing is given away. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AttackIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int SOME = 5;
    /** Of a call that reads no body, one body in so many will do. */
    private static final int UNREAD = 2;
    private static final String JSON = "Content-Type: application/json\r\n";

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final AtOnce tries = new AtOnce();
    private final Map<Person, String> tokens = new HashMap<>();

    @Test
    void there_are_at_least_four_hundred_of_them() {
        assertThat(Attacks.texts().size() + Attacks.of("paths").size() + Attacks.of("bodies").size() + Attacks.of("headers").size())
                .isGreaterThan(400);
    }

    @Test
    void what_a_door_can_be_asked_is_known() {
        assertThat(Parameters.of(Door.of("GET /question/bank | |"))).contains("q", "origin", "page", "done");
        assertThat(Parameters.of(Door.of("GET /people/roster-preview | |"))).contains("upload", "part", "create");
        assertThat(Parameters.of(Door.of("GET /api/members/export | |"))).contains("q", "unit", "format");
    }

    @Test
    void no_path_leads_around_the_sign_in_or_into_the_application() {
        for (String path : Attacks.of("paths")) {
            String visitor = Raw.get(path, "");
            String member = Raw.get(path, bearer(Role.MENTOR));
            note("visitor " + path, visitor);
            note("member " + path, member);
            if (Raw.status(visitor) == 200 && (visitor.contains("people.members") || visitor.contains("<table"))) {
                wrong.add("shown without a sign-in: " + path);
            }
            if ((visitor + member).matches("(?s).*(<web-app|<beans|filter-class|root:x:0|Implementation-Title|<ui:composition|\\[core]).*")) {
                wrong.add("given away: " + path);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_body_breaks_a_call() {
        for (Door door : Doors.writtenDown()) {
            if (!door.isPage() && !door.method().equals("GET")) {
                String who = credentials(door) + JSON;
                every(door.body().isEmpty() ? UNREAD : 2, door, Attacks.of("bodies")).forEach(body -> tries.add(() ->
                        note(door + " " + body, Raw.send(door.method(), door.to(Town.get().own), who, body))));
            }
        }
        assertNoneBreaks();
    }

    @Test
    void no_text_in_a_body_breaks_a_call() {
        for (Door door : Doors.writtenDown()) {
            if (door.body().contains("\"x\"")) {
                String who = credentials(door) + JSON;
                every(SOME, door, Attacks.texts()).forEach(text -> tries.add(() -> note(door + " " + text, Raw.send(door.method(), door.to(Town.get().own), who,
                        door.bodyWith(Town.get().own).replace("\"x\"", Json.createValue(text).toString())))));
            }
        }
        assertNoneBreaks();
    }

    @Test
    void no_parameter_breaks_a_page_or_a_call() {
        for (Door door : Doors.writtenDown()) {
            if (door.method().equals("GET")) {
                String who = credentials(door);
                for (String parameter : Parameters.of(door)) {
                    for (String value : Parameters.values(door, parameter)) {
                        String path = Parameters.with(door.to(Town.get().near), parameter, value);
                        tries.add(() -> note(path, Raw.get(path, who)));
                    }
                }
            }
        }
        assertNoneBreaks();
    }

    @Test
    void no_header_breaks_an_answer_or_gets_into_it() {
        for (String path : List.of("/people/sign-in", "/api/me", "/shell/today", "/people/sign-in?next=/shell/today")) {
            for (String header : Attacks.of("headers")) {
                String own = header.startsWith("Authorization") || header.startsWith("Cookie") ? "" : bearer(Role.TRAINER);
                tries.add(() -> note(path + " " + header, Raw.get(path, own + header + "\r\n")));
                tries.add(() -> note("POST " + path + " " + header, Raw.send("POST", path, own + header + "\r\n", "{}")));
            }
        }
        assertNoneBreaks();
    }

    @Test
    void nothing_typed_gets_into_the_head_of_an_answer() {
        for (String text : Attacks.of("breaks")) {
            String value = java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
            for (String path : List.of("/people/sign-in?next=" + value, "/people/members?q=" + value, "/shell/today?done=" + value, "/people/" + value)) {
                String head = Raw.head(note(path, Raw.get(path, bearer(Role.HR))));
                if (head.matches("(?si).*(\r\nset-cookie: pwn|location: (https?:)?[/\\\\]{2}[^\r\n]*pwn\\.example).*")) {
                    wrong.add("in the head: " + path);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_read() {
        String huge = "Content-Length: " + 300L * MEGABYTE + "\r\n";
        for (String type : List.of(JSON, "Content-Type: multipart/form-data; boundary=x\r\n", "Content-Type: application/octet-stream\r\n", "")) {
            for (String path : List.of("/api/entries", "/api/outcomes", "/people/me", "/exam/set")) {
                String answer = Raw.send("POST", path, bearer(Role.HR) + type + huge, new byte[0]);
                assertThat(Raw.status(answer)).as(path + " " + type).isEqualTo(413);
            }
        }
    }

    @Test
    void what_does_not_say_how_long_it_is_is_counted_and_what_is_deep_is_refused() {
        String chunk = "100000\r\n" + "[".repeat(MEGABYTE) + "\r\n";
        String endless = Raw.send("POST", "/api/entries", bearer(Role.HR) + JSON + "Transfer-Encoding: chunked\r\n",
                (chunk.repeat(6) + "0\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(Raw.status(endless)).isIn(400, 413);
        for (String deep : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000), "{\"response\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}")) {
            for (Door door : Doors.writtenDown()) {
                if (door.method().matches("POST|PUT") && !door.isPage()) {
                    note(door + " deep", Raw.send(door.method(), door.to(Town.get().own), credentials(door) + JSON, deep));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void assertNoneBreaks() {
        tries.run();
        assertThat(wrong).isEmpty();
    }

    /** One in so many, beginning elsewhere at each door, so that each is tried at some. */
    private static List<String> every(int so, Door door, List<String> all) {
        int from = Math.floorMod(door.path().hashCode(), so);
        return IntStream.range(0, all.size()).filter(at -> at % so == from).mapToObj(all::get).toList();
    }

    /** No fault, and always an answer. */
    private String note(String what, String answer) {
        int status = Raw.status(answer);
        if (status == 0 || status >= 500) {
            wrong.add(status + " " + what.substring(0, Math.min(200, what.length())));
        }
        return answer;
    }

    /** Of somebody who gets through this door. */
    private String credentials(Door door) {
        Person person = door.near() == null || door.near().isEmpty() ? Town.get().member : Town.get().roles.get(door.near().iterator().next());
        return bearer(door.endsItsToken() ? Api.token(person) : tokens.computeIfAbsent(person, Api::token));
    }

    private String bearer(Role role) {
        return bearer(tokens.computeIfAbsent(Town.get().roles.get(role), Api::token));
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }
}
