package org.lianbing.exam;

import static org.lianbing.exam.AnExam.anExam;
import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Sql;
import org.lianbing.testing.Errand;
import org.lianbing.testing.Person;

/** For tests outside: a sitting of three statements with rules of the hall. Answers its id. */
@Dependent
class HallSitting implements Errand {

    @Inject
    ExamRoom room;
    @Inject
    Sql sql;
    @Inject
    Clock clock;

    /** Everything on: the code {@code 练兵88}, one device, watermark, note of leaving. @param opensIn seconds from now */
    static String strict(Person candidate, Turning turning, int opensIn) {
        return Errand.run(HallSitting.class, Json.createObjectBuilder().add("candidate", candidate.id()).add("turning", turning.name())
                .add("opensIn", opensIn).build().toString());
    }

    /** It opens in a moment, as if its hour had come. */
    static void open(String sitting) {
        Errand.run(HallSitting.class, Json.createObjectBuilder().add("open", Long.parseLong(sitting)).build().toString());
    }

    @Override
    public String run(String input) {
        JsonObject wish = JSON.createReader(new StringReader(input)).readObject();
        if (wish.containsKey("open")) {
            sql.update("update sitting set opens_at=? where id=?", clock.instant().plusSeconds(2), wish.getJsonNumber("open").longValue());
            return "";
        }
        Instant opens = clock.instant().plusSeconds(wish.getInt("opensIn"));
        HallRules rules = new HallRules(15, "练兵88", false, true, Turning.valueOf(wish.getString("turning")), true, true);
        return Long.toString(room.set(anExam().titled("考场规则测试").on(room.topic(3, 0), 3).tagged("practice").rules(rules)
                .between(opens, opens.plus(Duration.ofHours(2))).forCandidate(new MemberId(wish.getJsonNumber("candidate").longValue()))));
    }
}
