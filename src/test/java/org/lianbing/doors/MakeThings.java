package org.lianbing.doors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.lianbing.appraisal.EnterPoints;
import org.lianbing.appraisal.RaiseAppeal;
import org.lianbing.drill.StartDrill;
import org.lianbing.exam.Counting;
import org.lianbing.exam.Feedback;
import org.lianbing.exam.NewSitting;
import org.lianbing.exam.PaperPart;
import org.lianbing.exam.SetSitting;
import org.lianbing.exam.StartAttempt;
import org.lianbing.kernel.MemberId;
import org.lianbing.lecture.CallMeeting;
import org.lianbing.lecture.CloseMeeting;
import org.lianbing.lecture.MeetingKind;
import org.lianbing.lecture.NewMeeting;
import org.lianbing.lecture.OpenMeeting;
import org.lianbing.lecture.BringSlides;
import org.lianbing.lecture.PrepareLecture;
import org.lianbing.lecture.SlidesLine;
import org.lianbing.lecture.Wishes;
import org.lianbing.library.ItemKind;
import org.lianbing.library.NewItem;
import org.lianbing.library.Publish;
import org.lianbing.lecture.SeriesDraft;
import org.lianbing.lecture.SetSeries;
import org.lianbing.lecture.Volunteer;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.onboarding.DayEntry;
import org.lianbing.onboarding.KeepDay;
import org.lianbing.people.ImportRoster;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.platform.Uploads;
import org.lianbing.testing.Errand;
import org.lianbing.testing.People;

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
    RaiseAppeal appeals;
    @Inject
    StartDrill drill;
    @Inject
    Notify notify;
    @Inject
    KeepDay days;
    @Inject
    SetSeries setSeries;
    @Inject
    Volunteer volunteer;
    @Inject
    Uploads uploads;
    @Inject
    CallMeeting callMeeting;
    @Inject
    OpenMeeting openMeeting;
    @Inject
    CloseMeeting closeMeeting;
    @Inject
    PrepareLecture prepare;
    @Inject
    BringSlides slides;
    @Inject
    Wishes wishes;
    @Inject
    Publish library;
    @Inject
    Sql sql;
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
        String attempt = caller.as(owner, () -> start.start(Long.parseLong(sitting))).attemptId();
        made.add("attempt", attempt);
        made.add("choice", sql.one(row -> row.id("n"), "select min(revision_id) as n from answer where attempt_id=?", Long.parseLong(attempt)).orElseThrow() + "-0");
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneId.of("Asia/Shanghai")));
        made.add("period", month.toString());
        made.add("entry", Long.toString(caller.as(boss, () -> enter.enter(owner.member(), month, "data", BigDecimal.ONE, "资料齐全"))));
        made.add("drill", caller.as(owner, () -> drill.start(TOPIC, 3)).id());
        made.add("notice", told(owner.member()));
        made.add("question", Long.toString(sql.one(row -> row.id("n"), "select min(id) as n from question").orElseThrow()));
        made.add("roster-upload", brought(boss, ImportRoster.PURPOSE, "工号,姓名\nx-1,甲\n"));
        made.add("question-upload", brought(boss, "question-import", "题型,题干,答案\n判断题,门禁测试,对\n"));
        made.add("scores-upload", brought(boss, "appraisal/scores", "工号,姓名\nx-1,甲\n"));
        made.add("appeal", Long.toString(caller.as(owner, () -> appeals.raise(month, null, "总分少算"))));
        addReview(made, owner.member(), boss.member());
        addHeld(made, owner, boss);
        addLecture(made, owner, boss);
        addRota(made, owner, boss);
        addShadowing(made, new MemberId(wish.getJsonNumber("newcomer").longValue()));
        return made.build().toString();
    }

    private String brought(Actor who, String purpose, String file) {
        return caller.as(who, () -> Long.toString(uploads.keep(purpose, "x.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))));
    }

    private String told(MemberId owner) {
        notify.tell(List.of(owner), new NewNotice("exam.notice.remind", List.of("x"), "/exam/mine", People.unique("about")));
        return Long.toString(sql.one(row -> row.id("n"), "select max(id) as n from notice where member_id=?", owner).orElseThrow());
    }

    private void addReview(JsonObjectBuilder made, MemberId owner, MemberId boss) {
        Instant now = clock.instant();
        long unit = sql.one(row -> row.id("unit_id"), "select unit_id from member_card where id=?", owner).orElseThrow();
        long meeting = sql.insert("insert into meeting(unit_id, kind, title, place, held_on, starts_at, minutes, chair_id, state) values "
                + "(?,'REVIEW','月度讲评','会议室',?,?,60,?,'PLANNED')", unit, LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")), now, boss);
        sql.update("insert into review(meeting_id, period, lot) values (?,'2026-01',7)", meeting);
        sql.update("insert into review_speaker(meeting_id, place, member_id, part, standing, total, said, comment) values (?,1,?,'PRESENTS',1,90,'','')",
                meeting, owner);
        made.add("review", Long.toString(meeting));
        made.add("resolution", Long.toString(sql.insert("insert into resolution(meeting_id, words, search_text, owner_id, due_on, state, note) values "
                + "(?,'整改','整改',?,?,'OPEN','')", meeting, owner, LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")))));
    }

    /** A meeting that is over. */
    private void addHeld(JsonObjectBuilder made, Actor owner, Actor boss) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        long unit = sql.one(row -> row.id("unit_id"), "select unit_id from member_card where id=?", owner.member()).orElseThrow();
        long meeting = caller.as(boss, () -> {
            long called = callMeeting.call(new NewMeeting(MeetingKind.WEEKLY, unit, "周例会", "会议室", day, now, 60, boss.member(), List.of(owner.member())));
            openMeeting.open(called);
            closeMeeting.close(called);
            return called;
        });
        made.add("held", Long.toString(meeting)).add("held-lecture", Long.toString(sql.one(row -> row.id("lecture_id"),
                "select lecture_id from lecture_run where meeting_id=?", meeting).orElseThrow()));
    }

    private void addLecture(JsonObjectBuilder made, Actor owner, Actor boss) {
        Instant soon = clock.instant().plus(Duration.ofDays(5));
        LocalDate day = LocalDate.ofInstant(soon, ZoneId.of("Asia/Shanghai"));
        long unit = sql.one(row -> row.id("unit_id"), "select unit_id from member_card where id=?", owner.member()).orElseThrow();
        long meeting = caller.as(boss, () -> callMeeting.call(new NewMeeting(MeetingKind.WEEKLY, unit, "周例会", "会议室", day, soon, 60, boss.member(),
                List.of(owner.member()))));
        long lecture = caller.as(owner, () -> prepare.mine(meeting)).lecture();
        SlidesLine picture = caller.as(owner, () -> slides.add(lecture, "x.png", new ByteArrayInputStream("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1))));
        sql.update("insert into lecture_slides_page(slides_id, page, file_id) values (?,1,?)", picture.id(), sql.insert("insert into kept_file(purpose, "
                + "file_name, type, bytes, sha256, made_at) select 'lecture-page', file_name, type, bytes, sha256, made_at from kept_file where id=?", picture.file()));
        made.add("turn", Long.toString(meeting)).add("lecture", Long.toString(lecture)).add("slides", Long.toString(picture.id()));
        made.add("wish", Long.toString(caller.as(owner, () -> wishes.add("想听", ""))));
        made.add("item", Long.toString(caller.as(boss, () -> library.publish(new NewItem(People.unique("doors"), ItemKind.LECTURE, unit, "一页", List.of(owner.member()),
                null, day, List.of(new NewItem.Section("要点", "一二三")), List.of(new NewItem.File(picture.file(), "lecture-slides", true)), List.of(),
                "/lecture/lecture?id=" + lecture)))));
    }

    /** A series from tomorrow on; {@code planned} is its first meeting. */
    private void addRota(JsonObjectBuilder made, Actor owner, Actor boss) {
        long unit = sql.one(row -> row.id("unit_id"), "select unit_id from member_card where id=?", owner.member()).orElseThrow();
        long series = caller.as(boss, () -> setSeries.save(new SeriesDraft(null, unit, "周例会", "会议室",
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(1), null, 1, LocalTime.of(14, 30), 60, 1, 0, boss.member())));
        long planned = sql.one(row -> row.id("n"), "select min(id) as n from meeting where series_id=?", series).orElseThrow();
        if (sql.count("select count(*) as n from turn where meeting_id=? and member_id=?", planned, owner.member()) == 0) {
            caller.as(owner, () -> {
                volunteer.volunteer(planned);
                return null;
            });
        }
        made.add("series", Long.toString(series)).add("planned", Long.toString(planned));
    }

    private void addShadowing(JsonObjectBuilder made, MemberId newcomer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        made.add("newcomer", newcomer.toString());
        made.add("day", Long.toString(caller.as(Actor.member(newcomer, "local"),
                () -> days.send(DayEntry.of(today, 3, List.of(), "看了三户的陈列", "理了一次货架", "缺货怎么报"))).id()));
    }

    private NewSitting exam(MemberId candidate) {
        Instant now = clock.instant();
        return new NewSitting("门禁测试", List.of(PaperPart.of(TOPIC, 3, BigDecimal.ONE)), true, true, now.minusSeconds(60),
                now.plus(Duration.ofDays(1)), 60, 1, 60, true, Feedback.NOW, true, Counting.BEST, Set.of("practice"), null, "", List.of(candidate));
    }
}
