package org.lianbing.testing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.lianbing.people.Role;

/**
 * Makes units and people with accounts, inside the server or from outside: {@code People.someone().in(unit).as(DIRECTOR).enter()}.
 * Numbers, names of accounts and codes of units are unique, so that tests share a database and no state.
 */
public final class People {

    /** Of every account that is made here. */
    public static final String PASSWORD = "correct horse battery";

    private final JsonObjectBuilder wish = Json.createObjectBuilder();
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private Long unit;
    private String name = "测试员";
    private LocalDate inPostSince = LocalDate.of(2020, 1, 6);

    private People() {
    }

    /** A customer manager in a unit of his own, unless told otherwise. */
    public static People someone() {
        return new People();
    }

    /** A new unit at the root. */
    public static long unit() {
        return Long.parseLong(Errand.run(EnterUnit.class, ""));
    }

    public static long unitBelow(long parent) {
        return Long.parseLong(Errand.run(EnterUnit.class, Long.toString(parent)));
    }

    public People named(String wished) {
        name = wished;
        return this;
    }

    public People in(long wished) {
        unit = wished;
        return this;
    }

    /** Holds these roles over his unit. */
    public People as(Role... wished) {
        roles.addAll(Set.of(wished));
        return this;
    }

    /** 任现岗日期. */
    public People inPostSince(LocalDate day) {
        inPostSince = day;
        return this;
    }

    /** No customer-manager's post, and so neither tenure nor tier. */
    public People withoutPost() {
        inPostSince = null;
        return this;
    }

    /** In onboarding from that day for a year. */
    public People newcomerSince(LocalDate day) {
        wish.add("newcomerSince", day.toString());
        return inPostSince(day);
    }

    public People accompaniedBy(Person mentor) {
        wish.add("mentor", mentor.id());
        return this;
    }

    /** Has to set a password of his own first. */
    public People withFirstPassword() {
        wish.add("mustChange", true);
        return this;
    }

    public Person enter() {
        JsonArrayBuilder held = Json.createArrayBuilder();
        roles.forEach(role -> held.add(role.code()));
        wish.add("name", name).add("number", unique("t")).add("unit", unit == null ? unit() : unit).add("roles", held);
        if (inPostSince != null) {
            wish.add("inPostSince", inPostSince.toString());
        }
        return Person.of(Errand.run(EnterPerson.class, wish.build().toString()));
    }

    /** Fit for staff numbers, unit codes and external ids. */
    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toLowerCase(Locale.ROOT);
    }
}
