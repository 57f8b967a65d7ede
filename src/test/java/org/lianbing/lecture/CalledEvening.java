package org.lianbing.lecture;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.lianbing.kernel.MemberId;
import org.lianbing.testing.Errand;
import org.lianbing.testing.Person;

/** For tests outside: a meeting of the chair's unit that begins now, with one lecture and its questions. */
@Dependent
class CalledEvening implements Errand {

    @Inject
    Evening evening;

    /** @param meeting and lecture: their ids */
    record Called(String meeting, String lecture) {
    }

    static Called by(Person chair, Person lecturer) {
        JsonObject made = Json.createReader(new StringReader(Errand.run(CalledEvening.class, Json.createObjectBuilder().add("unit", chair.unit())
                .add("chair", chair.id()).add("lecturer", lecturer.id()).build().toString()))).readObject();
        return new Called(made.getString("meeting"), made.getString("lecture"));
    }

    @Override
    public String run(String input) {
        JsonObject wish = Json.createReader(new StringReader(input)).readObject();
        MemberId lecturer = new MemberId(wish.getJsonNumber("lecturer").longValue());
        long meeting = evening.call(wish.getJsonNumber("unit").longValue(), new MemberId(wish.getJsonNumber("chair").longValue()), lecturer);
        return Json.createObjectBuilder().add("meeting", Long.toString(meeting)).add("lecture", Long.toString(evening.lecture(meeting, lecturer))).build()
                .toString();
    }
}
