package org.lianbing.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Employment;
import org.lianbing.people.KeepRoster;
import org.lianbing.people.Members;
import org.lianbing.people.MyAccount;
import org.lianbing.people.NewMember;
import org.lianbing.people.Role;
import org.lianbing.people.Station;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;

/** Enters the person that {@link People} describes, through the product's own use cases. */
@Dependent
class EnterPerson implements Errand {

    @Inject
    KeepRoster roster;

    @Inject
    MyAccount accounts;

    @Inject
    Members members;

    @Inject
    Caller caller;

    @Override
    public String run(String wish) {
        JsonObject wished = Json.createReader(new StringReader(wish)).readObject();
        return caller.as(Actor.system("test"), () -> enter(wished)).json();
    }

    private Person enter(JsonObject wished) {
        String number = wished.getString("number");
        long unit = wished.getJsonNumber("unit").longValue();
        MemberId id = roster.addMember(member(wished, number, unit));
        wished.getJsonArray("roles").getValuesAs(JsonString.class).forEach(role -> roster.grant(id, Role.of(role.getString()), unit));
        if (wished.containsKey("mentor")) {
            roster.giveMentor(id, new MemberId(wished.getJsonNumber("mentor").longValue()));
        }
        accounts.open(id, "user-" + number, People.PASSWORD, wished.getBoolean("mustChange", false));
        return new Person(id.value(), number, wished.getString("name"), "user-" + number, People.PASSWORD, unit, members.card(id).unitPath());
    }

    private static NewMember member(JsonObject wished, String number, long unit) {
        LocalDate inPost = day(wished, "inPostSince");
        LocalDate newcomer = day(wished, "newcomerSince");
        return new NewMember(number, wished.getString("name"), unit, "客户经理", inPost, inPost, Employment.FORMAL,
                inPost == null ? null : Station.RURAL, null, newcomer, newcomer == null ? null : newcomer.plusYears(1));
    }

    private static LocalDate day(JsonObject wished, String key) {
        return wished.containsKey(key) ? LocalDate.parse(wished.getString(key)) : null;
    }
}
