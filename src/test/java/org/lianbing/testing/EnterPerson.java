package org.lianbing.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
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
import org.lianbing.platform.Sql;

/** Enters the person that {@link People} describes, through the product's own use cases. */
@Dependent
@Transactional
class EnterPerson implements Errand {

    private static final AtomicReference<String> HASH = new AtomicReference<>();

    @Inject
    KeepRoster roster;

    @Inject
    MyAccount accounts;

    @Inject
    Members members;

    @Inject
    Sql sql;

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
        open(id, "user-" + number, wished.getBoolean("mustChange", false));
        return new Person(id.value(), number, wished.getString("name"), "user-" + number, People.PASSWORD, unit, members.card(id).unitPath());
    }

    /** The password is everyone's: it is hashed for the first, for that takes longer than most of what a test then does. */
    private void open(MemberId id, String username, boolean mustChange) {
        if (HASH.get() == null) {
            accounts.open(id, username, People.PASSWORD, mustChange);
            HASH.set(sql.one(row -> row.text("password_hash"), "select password_hash from account where member_id=?", id).orElseThrow());
        } else {
            sql.update("insert into account(member_id, username, password_hash, must_change) values (?,?,?,?)", id, username, HASH.get(), mustChange);
        }
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
