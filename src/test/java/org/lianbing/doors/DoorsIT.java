package org.lianbing.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Answer;
import org.lianbing.testing.Api;
import org.lianbing.testing.Person;

/**
 * Everyone tries every door ({@code doors.txt}): the plain member at his own thing, every role at a colleague's, at one of another
 * department and at one that there is not; visitors; and, where something could be changed, pages of other sites.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DoorsIT {

    private static final Set<Integer> OUT = Set.of(401, 403, 404);
    private static final Map<Person, Api> TOKENS = new ConcurrentHashMap<>();
    private static final List<Door> DOORS = Doors.writtenDown();

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    @Test
    void every_door_is_in_the_table_and_the_table_has_no_other() {
        Set<String> writtenDown = new TreeSet<>(DOORS.stream().map(Door::name).toList());
        assertThat(writtenDown).isEqualTo(Doors.built());
    }

    @Test
    void a_member_gets_to_what_is_his_own_and_only_there() {
        Town town = Town.get();
        everyDoor(door -> {
            if (door.leadsToAThing()) {
                expect(door, town.member, "own", town.own, door.own() || door.unit() || door.near() == null);
                expect(door, town.member, "near", town.near, door.unit() || door.near() == null);
                expect(door, town.member, "far", town.far, door.near() == null && door.own());
            } else {
                expect(door, town.member, "", town.own, door.admits(EnumSet.noneOf(Role.class)));
            }
        });
    }

    @Test
    void a_role_gets_to_what_is_its_departments_and_only_there() {
        Town town = Town.get();
        everyDoor(door -> town.roles.forEach((role, person) -> {
            boolean admitted = door.admits(EnumSet.of(role));
            expect(door, person, role + (door.leadsToAThing() ? " near" : ""), town.near, admitted || door.unit());
            if (door.leadsToAThing() && door.near() != null) {
                expect(door, person, role + " far", town.far, false);
                if (door.namesItsThing()) {
                    expect(door, person, role + " absent", town.absent(), false);
                }
            }
        }));
    }

    @Test
    void a_role_over_the_company_gets_to_what_is_its_own_in_every_department() {
        Town town = Town.get();
        everyDoor(door -> town.chiefs.forEach((role, person) -> {
            boolean admitted = door.admits(EnumSet.of(role));
            expect(door, person, "near", town.near, admitted);
            if (door.leadsToAThing()) {
                expect(door, person, "far", town.far, admitted);
            }
        }));
    }

    @Test
    void what_somebody_brought_is_found_by_him() {
        List<Door> uploads = DOORS.stream().filter(door -> door.path().contains("-upload}")).toList();
        assertThat(uploads).hasSizeGreaterThan(4);
        uploads.forEach(door -> expect(door, Town.get().boss, "own", Town.get().near, true));
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_visitor_gets_nowhere_but_to_the_sign_in() {
        for (Door door : DOORS) {
            Answer answer = knock(door, Api.visitor(), Town.get().own);
            boolean out = door.isPage() ? answer.status() == 302 && answer.header("Location").contains("/people/sign-in") : answer.status() == 401;
            if (!out && !isOpen(door)) {
                wrong.add("visitor at " + door + ": " + answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_changes_anything_is_closed_to_pages_of_other_sites() {
        Town town = Town.get();
        Api cookie = Api.visitor().with("Cookie", Api.visitor().post("/api/session", Api.credentials(town.member.username(), town.member.password())).cookie());
        for (Door door : DOORS) {
            if (!door.isPage() && !door.method().equals("GET")) {
                refused(door, "without our header", cookie.with("Origin", origin()), town);
                refused(door, "from elsewhere", cookie.with("Origin", "https://elsewhere.example").with("X-Lianbing", "1"), town);
                refused(door, "without an origin", cookie.with("X-Lianbing", "1"), town);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void everyDoor(Consumer<Door> attempt) {
        AtOnce doors = new AtOnce();
        DOORS.forEach(door -> doors.add(() -> attempt.accept(door)));
        doors.run();
        assertThat(wrong).isEmpty();
    }

    private static String origin() {
        return org.lianbing.testing.Address.of().replaceFirst("(https?://[^/]+).*", "$1");
    }

    private void refused(Door door, String how, Api caller, Town town) {
        Answer answer = knock(door, caller, town.own);
        if (answer.status() != 403 || !answer.code().equals("platform.origin")) {
            wrong.add(door + " " + how + ": " + answer.status());
        }
    }

    private void expect(Door door, Person caller, String at, Map<String, String> things, boolean in) {
        int status = knock(door, door.endsItsToken() ? Api.as(caller) : TOKENS.computeIfAbsent(caller, Api::as), things).status();
        if (status >= 500 || in == OUT.contains(status)) {
            wrong.add(caller.name() + " at " + door + " " + at + ": " + status + (in ? ", should get in" : ", should not"));
        }
    }

    private static Answer knock(Door door, Api caller, Map<String, String> things) {
        String path = door.to(things);
        caller = door.body().startsWith("{") || door.body().isEmpty() ? caller : caller.with("Content-Type", "text/csv");
        return switch (door.method()) {
            case "GET" -> caller.get(path);
            case "DELETE" -> caller.delete(path);
            case "PUT" -> caller.put(path, door.bodyWith(things));
            default -> caller.post(path, door.bodyWith(things));
        };
    }

    private static boolean isOpen(Door door) {
        return Set.of("POST /api/tokens", "POST /api/session", "DELETE /api/session", "GET /people/sign-in", "GET /people/first",
                "GET /people/forgot", "GET /people/key", "GET /api/calendar/{}.ics").contains(door.name());
    }
}
