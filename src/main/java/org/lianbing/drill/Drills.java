package org.lianbing.drill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.curriculum.Courses;
import org.lianbing.curriculum.TopicInSight;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Topic;

/** What the caller can practise, and his own rounds. */
@ApplicationScoped
@Transactional
public class Drills {

    private final Courses courses;
    private final Bank bank;
    private final Rounds rounds;
    private final Access access;
    private final Caller caller;
    private final Sql sql;

    Drills() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Drills(Courses courses, Bank bank, Rounds rounds, Access access, Caller caller, Sql sql) {
        this.courses = courses;
        this.bank = bank;
        this.rounds = rounds;
        this.access = access;
        this.caller = caller;
        this.sql = sql;
    }

    /**
     * What trainers of his unit offer, then the topics of his path, as far as they have questions which mark themselves.
     *
     * @param search may be empty
     */
    public List<TopicCard> topics(String search) {
        String wanted = search == null ? "" : Chinese.searchable(search.strip());
        List<Topic> bankTopics = bank.topics();
        Map<String, Integer> questions = bankTopics.stream().collect(Collectors.toMap(Topic::ref, Topic::machineMarked));
        Map<String, LastResult> last = lastResults();
        String unitPath = access.me().unitPath();
        Stream<TopicCard> offered = bankTopics.stream().filter(topic -> topic.isDrilledIn(unitPath))
                .map(topic -> TopicCard.offered(topic, last.get(topic.ref())));
        Stream<TopicCard> ofPath = courses.topics().stream().filter(topic -> questions.getOrDefault(topic.ref(), 0) > 0)
                .map(topic -> card(topic, questions.get(topic.ref()), last.get(topic.ref())));
        return Stream.concat(offered, ofPath).filter(topic -> Chinese.searchable(topic.title() + " " + topic.courseTitle()).contains(wanted)).toList();
    }

    /** @throws Failure.NotFound if the caller has no such topic to practise */
    public TopicCard topic(String ref) {
        return topics("").stream().filter(topic -> topic.ref().equals(ref)).findFirst()
                .orElseThrow(() -> new Failure.NotFound("drill.topic.unknown"));
    }

    /**
     * @throws Failure.NotFound  if there is no such round
     * @throws Failure.Forbidden if it is another member's
     */
    public Round round(String id) {
        return rounds.view(rounds.own(id));
    }

    /** The caller's latest finished round of each topic. */
    public Map<String, LastResult> lastResults() {
        Map<String, LastResult> found = new HashMap<>();
        sql.list(row -> found.put(row.text("topic"), new LastResult(row.count("fully"), row.count("total"), row.instant("finished_at"))),
                "select r.topic, r.finished_at, count(*) as total, sum(case when a.share=1 then 1 else 0 end) as fully from drill_round r "
                + "join drill_answer a on a.round_id=r.id where r.id in (select max(x.id) from drill_round x where x.member_id=? "
                + "and x.finished_at is not null group by x.topic) group by r.id, r.topic, r.finished_at", caller.member());
        return found;
    }

    private static TopicCard card(TopicInSight topic, int questions, LastResult last) {
        return new TopicCard(topic.ref(), topic.title(), topic.courseCode(), topic.courseTitle(), topic.own(), questions,
                last);
    }
}
