package org.lianbing.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.InSight;
import org.lianbing.people.Matter;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Tier;
import org.lianbing.people.Tiers;
import org.lianbing.platform.Sql;

/** Who has learnt what he is to learn, and who has not: over all whom the caller may see. A fixed number of queries. */
@ApplicationScoped
@Transactional
public class WhoLearns {

    private static final int MOST_NAMED = 2000;
    static final String REMINDER = "curriculum/remind";

    private final Access access;
    private final InSight inSight;
    private final Tiers tiers;
    private final Notify notify;
    private final Sql sql;
    private final Clock clock;

    WhoLearns() {
        this(null, null, null, null, null, null);
    }

    @Inject
    WhoLearns(Access access, InSight inSight, Tiers tiers, Notify notify, Sql sql, Clock clock) {
        this.access = access;
        this.inSight = inSight;
        this.tiers = tiers;
        this.notify = notify;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @throws Failure.Forbidden if the caller has neither a role that sees learning nor a newcomer of his own
     * @throws Failure.NotFound  if there is no such topic
     */
    public View see(LearnerFilter filter) {
        List<MemberCard> members = inSight.inPost(Matter.LEARNING);
        if (members.isEmpty() && access.pathsInSight(Matter.LEARNING).isEmpty()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        List<Topic> topics = topics();
        List<Topic> asked = topics.stream().filter(topic -> filter.topic().isEmpty() || topic.course().equals(filter.topic())
                || topic.ref().equals(filter.topic())).toList();
        if (asked.isEmpty() && !filter.topic().isEmpty()) {
            throw new Failure.NotFound("curriculum.course.unknown");
        }
        List<Learner> all = learners(members, asked);
        String path = filter.unit() == null ? "/" : all.stream().map(Learner::member).filter(card -> card.unitId() == filter.unit()).findFirst()
                .map(MemberCard::unitPath).orElse("-");
        return new View(filter.of(all, path, clock.instant()), units(all), courses(topics, all));
    }

    /** How many of those in the caller's sight have not learnt all of their tier. */
    public long open() {
        return see(new LearnerFilter("", null, "", LearnerFilter.Show.OPEN, LearnerFilter.Sort.UNIT)).learners().size();
    }

    /** Of a course or a lesson. @throws Failure.NotFound if there is none */
    String title(String topic) {
        return topics().stream().filter(one -> one.course().equals(topic) || one.ref().equals(topic)).findFirst()
                .map(one -> one.ref().equals(topic) ? one.title() : one.courseTitle())
                .orElseThrow(() -> new Failure.NotFound("curriculum.course.unknown"));
    }

    private List<Learner> learners(List<MemberCard> members, List<Topic> asked) {
        Map<MemberId, Tier> tierOf = tiers.of(members);
        Map<String, Integer> totals = asked.stream().collect(Collectors.groupingBy(Topic::tier, Collectors.summingInt(topic -> 1)));
        Map<MemberId, Map<String, Done>> done = done(asked, members);
        Map<MemberId, Notify.Told> told = notify.told(REMINDER);
        return members.stream().filter(card -> tierOf.containsKey(card.id()) && totals.containsKey(tierOf.get(card.id()).code())).map(card -> {
            Tier tier = tierOf.get(card.id());
            Done of = done.getOrDefault(card.id(), Map.of()).getOrDefault(tier.code(), Done.NOTHING);
            Notify.Told last = told.get(card.id());
            return new Learner(card, tier, of.lessons(), totals.get(tier.code()), of.last(), last == null ? null : last.sentAt(),
                    last != null && last.readAt() != null, last != null && of.learnt() != null && of.learnt().isAfter(last.sentAt()));
        }).toList();
    }

    private List<Topic> topics() {
        return sql.list(row -> new Topic(row.id("id"), row.text("ref"), row.text("title"), row.text("code"), row.text("course_title"), row.text("tier")),
                "select l.id, l.ref, l.title, c.code, c.title as course_title, c.tier from lesson l join course c on c.id=l.course_id join "
                + "course_pack k on k.pack=c.pack where not l.retired and not c.retired order by k.position, c.position, l.position");
    }

    /** By member and tier. Who sees a whole company reads it whole; a statement cannot name everyone. */
    private Map<MemberId, Map<String, Done>> done(List<Topic> asked, List<MemberCard> members) {
        Map<MemberId, Map<String, Done>> found = new LinkedHashMap<>();
        List<Object> args = new ArrayList<>(asked.stream().map(Topic::id).toList());
        boolean few = members.size() <= MOST_NAMED;
        if (few) {
            members.forEach(card -> args.add(card.id()));
        }
        sql.list(row -> found.computeIfAbsent(row.member("member_id"), member -> new LinkedHashMap<>()).put(row.text("tier"),
                new Done(row.count("done"), latest(row.instant("opened"), row.instant("learnt")), row.instant("learnt"))),
                "select p.member_id, c.tier, count(p.done_at) as done, max(p.opened_at) as opened, max(p.done_at) as learnt from lesson_progress p "
                + "join lesson l on l.id=p.lesson_id join course c on c.id=l.course_id where l.id in (" + Sql.marks(asked.size())
                + ") " + (few ? "and p.member_id in (" + Sql.marks(members.size()) + ") " : "") + "group by p.member_id, c.tier", args.toArray());
        return found;
    }

    private static Instant latest(Instant opened, Instant learnt) {
        return learnt != null && learnt.isAfter(opened) ? learnt : opened;
    }

    private List<UnitLearning> units(List<Learner> all) {
        Map<Long, List<Learner>> byUnit = all.stream().collect(Collectors.groupingBy(learner -> learner.member().unitId(), LinkedHashMap::new,
                Collectors.toList()));
        Instant now = clock.instant();
        return byUnit.values().stream().map(of -> new UnitLearning(of.get(0).member().unitId(), of.get(0).member().unitName(), of.size(),
                (int) of.stream().filter(Learner::complete).count(), (int) of.stream().filter(learner -> learner.silentAt(now)).count())).toList();
    }

    /** Of the tiers that somebody in sight is in. */
    private static List<CourseTopics> courses(List<Topic> topics, List<Learner> all) {
        List<String> present = all.stream().map(learner -> learner.tier().code()).distinct().toList();
        Map<String, List<Topic>> byCourse = topics.stream().filter(topic -> present.contains(topic.tier()))
                .collect(Collectors.groupingBy(Topic::course, LinkedHashMap::new, Collectors.toList()));
        List<CourseTopics> courses = new ArrayList<>();
        byCourse.forEach((code, lessons) -> courses.add(new CourseTopics(code, lessons.get(0).courseTitle(),
                lessons.stream().map(lesson -> new CourseTopics.Lesson(lesson.ref(), lesson.title())).toList())));
        return courses;
    }

    /**
     * @param learners who is asked for
     * @param units    all units in sight, whatever is asked for, but for the topic
     * @param courses  what may be asked for
     */
    public record View(List<Learner> learners, List<UnitLearning> units, List<CourseTopics> courses) {

        /** Who of them still has to learn. */
        public List<Learner> open() {
            return learners.stream().filter(learner -> !learner.complete()).sorted(Comparator.comparing(learner -> learner.member().number())).toList();
        }
    }

    /** @param complete how many have learnt all; silent: how many have not, and did nothing for two weeks */
    public record UnitLearning(long id, String name, int members, int complete, int silent) {
    }

    /** A course and its lessons. */
    public record CourseTopics(String code, String title, List<Lesson> lessons) {

        /** @param ref {@code pack/lesson} */
        public record Lesson(String ref, String title) {
        }
    }

    private record Topic(long id, String ref, String title, String course, String courseTitle, String tier) {
    }

    private record Done(int lessons, Instant last, Instant learnt) {
        static final Done NOTHING = new Done(0, null, null);
    }
}
