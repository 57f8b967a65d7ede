package org.lianbing.doors;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.people.Role;
import org.lianbing.testing.Errand;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Two departments: in the first somebody of every role, a member and his colleague; in the second a member whom nobody of the first may reach. */
final class Town {

    private static Town built;

    final Person member;
    final Map<Role, Person> roles = new EnumMap<>(Role.class);
    /** Of every role somebody who holds it over both departments. */
    final Map<Role, Person> chiefs = new EnumMap<>(Role.class);
    /** Holds every role over both departments, and brought every upload. */
    final Person boss;
    /** Of the second department, with every role there. */
    final Person stranger;
    final Map<String, String> own;
    final Map<String, String> near;
    final Map<String, String> far;

    private Town() {
        long company = People.unit();
        long here = People.unitBelow(company);
        long there = People.unitBelow(company);
        member = People.someone().named("本部成员").in(here).enter();
        for (Role role : Role.values()) {
            roles.put(role, People.someone().named(role.code()).withoutPost().in(here).as(role).enter());
            chiefs.put(role, People.someone().named("chief " + role.code()).withoutPost().in(company).as(role).enter());
        }
        stranger = People.someone().named("别处主管").withoutPost().in(there).as(Role.values()).enter();
        boss = People.someone().named("主管").withoutPost().in(company).as(Role.values()).enter();
        own = things(member, boss);
        near = things(People.someone().named("本部同事").in(here).enter(), boss);
        far = things(People.someone().named("外部成员").in(there).enter(), boss);
    }

    /** Built once for the suite: making it takes longer than asking at a door. */
    static synchronized Town get() {
        if (built == null) {
            built = new Town();
        }
        return built;
    }

    private static Map<String, String> things(Person owner, Person boss) {
        Person newcomer = People.someone().in(owner.unit()).newcomerSince(LocalDate.now().minusDays(30)).accompaniedBy(boss).enter();
        String wish = Json.createObjectBuilder().add("owner", owner.id()).add("boss", boss.id()).add("newcomer", newcomer.id()).build().toString();
        JsonObject made = Json.createReader(new StringReader(Errand.run(MakeThings.class, wish))).readObject();
        Map<String, String> things = new HashMap<>();
        made.keySet().forEach(kind -> things.put(kind, made.getString(kind)));
        things.put("member", Long.toString(owner.id()));
        things.put("number", owner.number());
        things.put("unit", Long.toString(owner.unit()));
        return things;
    }

    /** Of every kind one that there is not. */
    Map<String, String> absent() {
        return own.keySet().stream().collect(Collectors.toMap(kind -> kind, kind -> switch (kind) {
            case "number" -> "no-such-number";
            case "period" -> own.get(kind);
            default -> "999999999999";
        }));
    }
}
