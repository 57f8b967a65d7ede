package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a lecture was worth and what it taught, from what was stored. The one place where pseudonyms are opened. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ComputeResult {

    /** How far back raters who always give the same are looked for. */
    private static final int MEETINGS = 12;

    private final MeetingRuns runs;
    private final Ratings ratings;
    private final NamedMarks marks;
    private final CheckQuestions questions;
    private final CheckAnswers answers;
    private final Raters raters;

    ComputeResult() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ComputeResult(MeetingRuns runs, Ratings ratings, NamedMarks marks, CheckQuestions questions, CheckAnswers answers, Raters raters) {
        this.runs = runs;
        this.ratings = ratings;
        this.marks = marks;
        this.questions = questions;
        this.answers = answers;
        this.raters = raters;
    }

    LectureResult of(Meeting meeting, LectureRun run) {
        List<Rating> given = ratings.of(run.lecture());
        List<NamedMark> named = marks.of(run.lecture());
        LectureScore score = LectureScore.of(runs.rules(meeting.id()), given.stream().map(Rating::marks).toList(), of(named, MarkGiver.CHAIR),
                of(named, MarkGiver.DIRECTOR));
        ListeningGain gain = ListeningGain.of(questions.of(run.lecture()).size(), answers.both(run.lecture()));
        return new LectureResult(run.lecture(), score, gain, sameRaters(meeting, given), null);
    }

    private static List<Integer> of(List<NamedMark> named, MarkGiver giver) {
        return named.stream().filter(mark -> mark.as() == giver).map(NamedMark::marks).findFirst().orElse(null);
    }

    private int sameRaters(Meeting meeting, List<Rating> here) {
        if (meeting.seriesId() == null) {
            return 0;
        }
        Map<String, List<List<Integer>>> all = ratings.ofSeries(meeting.seriesId(), meeting, MEETINGS).stream().flatMap(this::opened)
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Collection<String> raters = here.stream().map(Rating::rater).map(this.raters::open).flatMap(Optional::stream).toList();
        return AlwaysTheSame.count(raters, all);
    }

    private Stream<Map.Entry<String, List<Integer>>> opened(Rating rating) {
        return raters.open(rating.rater()).map(rater -> Map.entry(rater, rating.marks())).stream();
    }
}
