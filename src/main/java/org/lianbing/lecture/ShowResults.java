package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.Caller;

/**
 * Results of a closed meeting. The lecturer, the chair, who plans the unit's meetings and who may see the lecturer's points see a lecture's
 * figures and comments; its listeners see what it taught.
 */
@ApplicationScoped
@Transactional
public class ShowResults {

    private final Meetings meetings;
    private final MeetingSight sight;
    private final MeetingRuns runs;
    private final LectureResults results;
    private final Ratings ratings;
    private final Members members;
    private final Access access;
    private final Caller caller;

    ShowResults() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    ShowResults(Meetings meetings, MeetingSight sight, MeetingRuns runs, LectureResults results, Ratings ratings, Members members, Access access,
            Caller caller) {
        this.meetings = meetings;
        this.sight = sight;
        this.runs = runs;
        this.results = results;
        this.ratings = ratings;
        this.members = members;
        this.access = access;
        this.caller = caller;
    }

    /**
     * @throws Failure.Forbidden unless the meeting, or one of its lecturers' points, concern the caller
     * @throws Failure.Conflict  {@code lecture.results.notYet} until it is closed
     */
    public ResultsView view(long id) {
        Meeting meeting = meetings.get(id);
        List<LectureRun> held = runs.of(id);
        List<LectureRun> seen = held.stream().filter(run -> access.maySee(run.lecturer(), Matter.APPRAISAL)).toList();
        boolean chair = sight.isChair(meeting);
        if (seen.isEmpty()) {
            sight.requireSight(meeting);
        }
        if (!meeting.is(MeetingState.CLOSED)) {
            throw new Failure.Conflict("lecture.results.notYet");
        }
        MeetingRules rules = runs.rules(id);
        Map<Long, LectureResult> all = results.ofMeeting(id);
        Map<MemberId, MemberCard> cards = members.cards(held.stream().map(LectureRun::lecturer).toList());
        Function<LectureRun, ResultsView.Talk> shown = run -> talk(run, rules, cards.get(run.lecturer()), all.get(run.lecture()), chair || seen.contains(run),
                chair);
        return new ResultsView(meeting, rules, chair, (sight.sees(meeting) ? held : seen).stream().map(shown).toList());
    }

    private ResultsView.Talk talk(LectureRun run, MeetingRules rules, MemberCard lecturer, LectureResult result, boolean full, boolean chair) {
        boolean mine = caller.memberIfAny().filter(run.lecturer()::equals).isPresent();
        ResultsView.Figures figures = result == null ? null : full ? full(rules, result, chair) : reduced(rules, result);
        List<Rating> told = (mine || chair) && result != null && result.score().raters() >= LectureScore.FEWEST ? ratings.of(run.lecture()) : List.of();
        return new ResultsView.Talk(run.lecture(), run.place(), run.title(), lecturer, mine, full, figures, words(told, Rating::toKeep),
                words(told, Rating::toChange), full ? results.corrections(run.lecture()) : List.of());
    }

    private static ResultsView.Figures full(MeetingRules rules, LectureResult result, boolean chair) {
        LectureScore score = result.score();
        ListeningGain gain = result.gain();
        List<ResultsView.Line> lines = IntStream.range(0, score.lines().size())
                .mapToObj(at -> new ResultsView.Line(rules.rubric().get(at), score.lines().get(at))).toList();
        boolean few = score.raters() > 0 && score.raters() < LectureScore.FEWEST;
        return new ResultsView.Figures(score.raters(), few, score.trimmed(), chair && !few && result.sameRaters() < score.raters() ? result.sameRaters() : 0, score.listeners(), lines, score.chair(),
                score.director(), score.scaled(), score.total(), result.total(), gain.answers(), gain.before(), gain.after(), gain.gain());
    }

    private static ResultsView.Figures reduced(MeetingRules rules, LectureResult result) {
        ListeningGain gain = result.gain();
        return new ResultsView.Figures(0, false, 0, 0, null, List.of(), null, null, false, null, rules.totalShown() ? result.total() : null, gain.answers(),
                gain.before(), gain.after(), gain.gain());
    }

    /** In the order of their words: when they were written is told by nothing. */
    private static List<String> words(List<Rating> told, Function<Rating, String> which) {
        return told.stream().map(which).filter(words -> !words.isEmpty()).sorted().toList();
    }
}
