package org.lianbing.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Me;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.people.Tier;
import org.lianbing.people.Tiers;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The courses and lessons in use, with the progress of one reader. */
@ApplicationScoped
@Transactional
class Shelf {

    private static final String TEXT = "select l.id, l.html, c.code, c.title, c.tier from lesson l join course c on c.id=l.course_id "
            + "where not l.retired and not c.retired and ";

    private final Sql sql;
    private final Access access;
    private final Members members;
    private final Tiers tiers;

    Shelf() {
        this(null, null, null, null);
    }

    @Inject
    Shelf(Sql sql, Access access, Members members, Tiers tiers) {
        this.sql = sql;
        this.access = access;
        this.members = members;
        this.tiers = tiers;
    }

    /** Where the caller stands. */
    Ladder ladder() {
        Me me = access.me();
        Optional<Tier> own = tiers.of(me.id());
        return new Ladder(tiers.in(me.unitPath()), own, own.isEmpty() || me.has(Role.TRAINER, Role.ADMIN));
    }

    /** Where any member stands, of whom the caller may know it. */
    Ladder ladderOf(MemberId member) {
        MemberCard card = members.card(member);
        return new Ladder(tiers.in(card.unitPath()), tiers.of(member), false);
    }

    List<CourseCard> courses(Ladder ladder) {
        return courses(ladder, access.me().id());
    }

    /** In the order of the tiers, then of the packs. */
    List<CourseCard> courses(Ladder ladder, MemberId reader) {
        return sql.list(Shelf::course, "select c.code, c.title, c.summary, c.tier, c.dimension, count(*) as lessons, "
                + "count(p.done_at) as done, sum(l.minutes) as minutes from course c join course_pack k on k.pack=c.pack "
                + "join lesson l on l.course_id=c.id and not l.retired "
                + "left join lesson_progress p on p.lesson_id=l.id and p.member_id=? where not c.retired "
                + "group by c.code, c.title, c.summary, c.tier, c.dimension, c.position, k.position order by k.position, c.position", reader)
                .stream().filter(course -> ladder.shows(course.tier()))
                .sorted(Comparator.comparingInt(course -> ladder.place(course.tier()))).toList();
    }

    List<LessonCard> lessons(String course) {
        return sql.list(Shelf::lesson, "select l.id, l.ref, l.title, l.minutes, p.percent, p.opened_at, p.done_at from lesson l "
                + "join course c on c.id=l.course_id left join lesson_progress p on p.lesson_id=l.id and p.member_id=? "
                + "where c.code=? and not l.retired and not c.retired order by l.position", access.me().id(), course);
    }

    List<TopicInSight> topics(Ladder ladder) {
        List<TopicOfTier> all = sql.list(row -> new TopicOfTier(row.text("tier"), new TopicInSight(row.text("ref"), row.text("title"),
                row.text("code"), row.text("course_title"), ladder.isOwn(row.text("tier")))),
                "select c.tier, l.ref, l.title, c.code, c.title as course_title from lesson l join course c on c.id=l.course_id "
                + "join course_pack k on k.pack=c.pack where not l.retired and not c.retired order by k.position, c.position, l.position");
        return all.stream().filter(each -> ladder.shows(each.tier()))
                .sorted(Comparator.comparingInt(each -> ladder.place(each.tier()))).map(TopicOfTier::topic).toList();
    }

    Optional<Text> text(String ref) {
        return sql.one(Shelf::readText, TEXT + "l.ref=?", ref);
    }

    Optional<Text> textById(String id) {
        return Optional.ofNullable(IdText.orNull(id)).flatMap(known -> sql.one(Shelf::readText, TEXT + "l.id=?", known));
    }

    private static CourseCard course(Row row) {
        return new CourseCard(row.text("code"), row.text("title"), row.text("summary"), row.text("tier"), row.text("dimension"),
                row.count("lessons"), row.count("done"), row.count("minutes"));
    }

    private static LessonCard lesson(Row row) {
        Long percent = row.number("percent");
        return new LessonCard(String.valueOf(row.id("id")), row.text("ref"), row.text("title"), row.count("minutes"),
                percent == null ? 0 : percent.intValue(), row.instant("done_at") != null,
                row.instant("opened_at"), row.instant("done_at"));
    }

    private static Text readText(Row row) {
        return new Text(String.valueOf(row.id("id")), row.text("html"), row.text("code"), row.text("title"), row.text("tier"));
    }

    /** A lesson's text and where it belongs. */
    record Text(String id, String html, String courseCode, String courseTitle, String tier) {
    }

    private record TopicOfTier(String tier, TopicInSight topic) {
    }
}
