package org.lianbing.shell;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.lianbing.kernel.MemberId;
import org.lianbing.lecture.CallMeeting;
import org.lianbing.lecture.MeetingKind;
import org.lianbing.lecture.NewMeeting;
import org.lianbing.people.MyAccount;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Language;
import org.lianbing.platform.Sql;
import org.lianbing.testing.Errand;
import org.lianbing.testing.Person;

/** For tests outside: a meeting in a member's unit, his language and zone, and the address of his calendar. */
@Dependent
class MakeDates implements Errand {

    @Inject
    CallMeeting call;
    @Inject
    MyCalendar calendar;
    @Inject
    MyAccount account;
    @Inject
    Sql sql;
    @Inject
    Caller caller;

    /** A meeting of 90 minutes that he lectures in; answers its id. */
    static long turn(Person who, String title, Instant at, ZoneId zone) {
        return Long.parseLong(Errand.run(MakeDates.class, Json.createObjectBuilder().add("act", "turn").add("member", who.id()).add("unit", who.unit())
                .add("title", title).add("at", at.toString()).add("zone", zone.getId()).build().toString()));
    }

    static void cancel(long meeting) {
        Errand.run(MakeDates.class, Json.createObjectBuilder().add("act", "cancel").add("meeting", meeting).build().toString());
    }

    static void speaks(Person who, Language language) {
        Errand.run(MakeDates.class, Json.createObjectBuilder().add("act", "language").add("member", who.id()).add("language", language.tag()).build().toString());
    }

    /** The path of a new address. */
    static String address(Person who) {
        return Errand.run(MakeDates.class, Json.createObjectBuilder().add("act", "address").add("member", who.id()).build().toString());
    }

    static void revoke(Person who) {
        Errand.run(MakeDates.class, Json.createObjectBuilder().add("act", "revoke").add("member", who.id()).build().toString());
    }

    @Override
    public String run(String input) {
        JsonObject wish = Json.createReader(new StringReader(input)).readObject();
        if (wish.getString("act").equals("cancel")) {
            sql.update("update meeting set state='CANCELLED', cancelled_reason='台风' where id=?", wish.getJsonNumber("meeting").longValue());
            return "";
        }
        MemberId member = new MemberId(wish.getJsonNumber("member").longValue());
        if (wish.getString("act").equals("turn")) {
            return turn(wish, member);
        }
        return caller.as(Actor.member(member, "local"), () -> own(wish));
    }

    private String turn(JsonObject wish, MemberId member) {
        long unit = wish.getJsonNumber("unit").longValue();
        ZoneId zone = ZoneId.of(wish.getString("zone"));
        Instant at = Instant.parse(wish.getString("at"));
        sql.update("update unit set zone=? where id=?", zone.getId(), unit);
        return Long.toString(call.call(new NewMeeting(MeetingKind.WEEKLY, unit, wish.getString("title"), "三楼会议室", at.atZone(zone).toLocalDate(), at, 90, member,
                List.of(member))));
    }

    private String own(JsonObject wish) {
        switch (wish.getString("act")) {
            case "language" -> account.read(Language.ofTag(wish.getString("language")), null);
            case "revoke" -> calendar.revoke();
            default -> {
                return calendar.make(Language.ZH_CN).replaceFirst("^https?://[^/]+", "");
            }
        }
        return "";
    }
}
