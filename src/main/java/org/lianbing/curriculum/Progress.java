package org.lianbing.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.platform.Sql;

/** How far members are, for whoever may see their learning. */
@ApplicationScoped
@Transactional
public class Progress {

    private final Access access;
    private final Shelf shelf;
    private final Sql sql;

    Progress() {
        this(null, null, null);
    }

    @Inject
    Progress(Access access, Shelf shelf, Sql sql) {
        this.access = access;
        this.shelf = shelf;
        this.sql = sql;
    }

    /**
     * The courses of his tier and those before; empty for a member without a customer-manager's post.
     *
     * @throws Failure.Forbidden if the caller may not see his learning
     */
    public List<CourseProgress> of(MemberId member) {
        access.requireSight(member, Matter.LEARNING);
        Ladder ladder = shelf.ladderOf(member);
        return shelf.courses(ladder, member).stream().map(course -> new CourseProgress(course.code(), course.title(), course.tier(),
                ladder.isOwn(course.tier()), course.done(), course.lessons())).toList();
    }

    /**
     * Many members' progress in one course. However many there are, their progress is one query.
     *
     * @param courseKey {@code onboarding}
     * @return nothing for a course that is not in use
     * @throws Failure.Forbidden if the caller may not see the learning of one of them
     */
    public Map<MemberId, CourseProgress> ofAll(Collection<MemberId> ids, String courseKey) {
        access.requireSightOfAll(ids, Matter.LEARNING);
        Optional<CourseProgress> course = sql.one(row -> new CourseProgress(courseKey, row.text("title"), row.text("tier"), false, 0, row.count("total")),
                "select c.title, c.tier, (select count(*) from lesson l where l.course_id=c.id and not l.retired) as total from course c "
                + "where c.code=? and not c.retired", courseKey);
        if (course.isEmpty()) {
            return Map.of();
        }
        CourseProgress none = course.get();
        List<Object> args = new ArrayList<>(ids);
        args.add(0, courseKey);
        Map<MemberId, CourseProgress> found = new HashMap<>();
        ids.forEach(id -> found.put(id, none));
        sql.list(row -> found.put(row.member("member_id"), new CourseProgress(courseKey, none.title(), none.tier(), false,
                row.count("done"), none.total())), "select p.member_id, count(*) as done from lesson_progress p join lesson l "
                + "on l.id=p.lesson_id join course c on c.id=l.course_id where c.code=? and p.done_at is not null and not l.retired "
                + "and p.member_id in (" + Sql.marks(ids.size()) + ") group by p.member_id", args.toArray());
        return found;
    }
}
