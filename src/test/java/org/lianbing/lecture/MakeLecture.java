package org.lianbing.lecture;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Role;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.testing.Errand;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** A meeting in three days in which somebody has a turn. From outside: {@code call unit director lecturer}, {@code state meeting CLOSED}. */
@Dependent
class MakeLecture implements Errand {

    @Inject
    CallMeeting call;
    @Inject
    PrepareLecture prepare;
    @Inject
    Caller caller;
    @Inject
    Sql sql;
    @Inject
    Clock clock;

    Made planned() {
        Person director = People.someone().withoutPost().as(Role.DIRECTOR).enter();
        Person lecturer = People.someone().named("讲课人").in(director.unit()).enter();
        long meeting = called(director.unit(), director.memberId(), lecturer.memberId());
        return new Made(director, lecturer, meeting, caller.as(lecturer.actor(), () -> prepare.mine(meeting)).lecture());
    }

    private long called(long unit, MemberId director, MemberId lecturer) {
        Instant start = clock.instant().plus(Duration.ofDays(3));
        return caller.as(Actor.member(director, "local"), () -> call.call(new NewMeeting(MeetingKind.WEEKLY, unit, "周例会", "会议室",
                LocalDate.ofInstant(start, ZoneId.of("Asia/Shanghai")), start, 60, director, List.of(lecturer))));
    }

    void state(long meeting, String state) {
        sql.update("update meeting set state=? where id=?", state, meeting);
    }

    @Override
    public String run(String input) {
        String[] words = input.split(" ");
        if (words[0].equals("state")) {
            state(Long.parseLong(words[1]), words[2]);
            return "";
        }
        return Long.toString(called(Long.parseLong(words[1]), new MemberId(Long.parseLong(words[2])), new MemberId(Long.parseLong(words[3]))));
    }

    record Made(Person director, Person lecturer, long meeting, long lecture) {
    }
}
