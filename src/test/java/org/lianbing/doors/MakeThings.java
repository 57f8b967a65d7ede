package org.lianbing.doors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.lianbing.appraisal.EnterPoints;
import org.lianbing.drill.StartDrill;
import org.lianbing.exam.Counting;
import org.lianbing.exam.Feedback;
import org.lianbing.exam.NewSitting;
import org.lianbing.exam.PaperPart;
import org.lianbing.exam.SetSitting;
import org.lianbing.exam.StartAttempt;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.testing.Errand;

/** One thing of every kind that a door leads to, all of them one member's. Answers their ids by kind. */
@Dependent
class MakeThings implements Errand {

    private static final String TOPIC = "onboarding/organisation";

    @Inject
    SetSitting set;
    @Inject
    StartAttempt start;
    @Inject
    EnterPoints enter;
    @Inject
    StartDrill drill;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    @Override
    public String run(String input) {
        JsonObject wish = Json.createReader(new StringReader(input)).readObject();
        Actor owner = Actor.member(new MemberId(wish.getJsonNumber("owner").longValue()), "local");
        Actor boss = Actor.member(new MemberId(wish.getJsonNumber("boss").longValue()), "local");
        JsonObjectBuilder made = Json.createObjectBuilder();
        String sitting = Long.toString(caller.as(boss, () -> set.set(exam(owner.member()))));
        made.add("sitting", sitting);
        made.add("attempt", caller.as(owner, () -> start.start(Long.parseLong(sitting))).attemptId());
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneId.of("Asia/Shanghai")));
        made.add("period", month.toString());
        made.add("entry", Long.toString(caller.as(boss, () -> enter.enter(owner.member(), month, "data", BigDecimal.ONE, "资料齐全"))));
        made.add("drill", caller.as(owner, () -> drill.start(TOPIC, 3)).id());
        return made.build().toString();
    }

    private NewSitting exam(MemberId candidate) {
        Instant now = clock.instant();
        return new NewSitting("门禁测试", List.of(PaperPart.of(TOPIC, 3, BigDecimal.ONE)), true, true, now.minusSeconds(60),
                now.plus(Duration.ofDays(1)), 60, 1, 60, true, Feedback.NOW, true, Counting.BEST, Set.of("practice"), null, "", List.of(candidate));
    }
}
