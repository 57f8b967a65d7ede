package org.lianbing.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Actor;

/**
 * Somebody with an account, made for one test by {@link People}.
 *
 * @param username unique in the database; so is the number
 */
public record Person(long id, String number, String name, String username, String password, long unit, String unitPath) {

    public MemberId memberId() {
        return new MemberId(id);
    }

    /** For {@code caller.as(person.actor(), …)} inside the server. */
    public Actor actor() {
        return Actor.member(memberId(), "local");
    }

    String json() {
        return Json.createObjectBuilder().add("id", id).add("number", number).add("name", name).add("username", username)
                .add("password", password).add("unit", unit).add("unitPath", unitPath).build().toString();
    }

    static Person of(String json) {
        JsonObject person = Json.createReader(new StringReader(json)).readObject();
        return new Person(person.getJsonNumber("id").longValue(), person.getString("number"), person.getString("name"),
                person.getString("username"), person.getString("password"), person.getJsonNumber("unit").longValue(), person.getString("unitPath"));
    }
}
