package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.appraisal.Periods;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** A review of the demo company's last closed month, called by one of its departments' directors. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ReviewIT {

    private static final String DIRECTOR = "060009";

    @Inject
    CallReview call;
    @Inject
    RunReview run;
    @Inject
    ShowReview show;
    @Inject
    KeepResolutions keep;
    @Inject
    FindResolutions find;
    @Inject
    CancelForTests cancel;
    @Inject
    Members members;
    @Inject
    Periods periods;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    private MemberCard director;
    private YearMonth month;
    private LocalDate today;

    @BeforeEach
    void a_closed_month() {
        director = members.withNumber(DIRECTOR).orElseThrow();
        month = periods.oldestOpen().minusMonths(1);
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        cancel.reviewsOf(director.unitId());
    }

    @Test
    void the_highest_of_the_published_standings_present_and_the_lowest_analyse() {
        long id = called(month);
        List<ReviewSpeaker> speakers = as(director.id(), () -> show.of(id)).speakers();
        assertThat(speakers).extracting(ReviewSpeaker::name).containsExactly("秦若溪", "石敬亭", "邓大山", "曹云帆");
        assertThat(speakers).extracting(ReviewSpeaker::part).containsExactly(ReviewPart.PRESENTS, ReviewPart.PRESENTS, ReviewPart.ANALYSES, ReviewPart.ANALYSES);
        assertThat(speakers.get(0).standing()).isEqualTo(1);
        assertThatThrownBy(() -> called(month)).isInstanceOf(Failure.Conflict.class).extracting("code").isEqualTo("lecture.review.again");
    }

    @Test
    void a_month_that_is_still_entered_has_no_review() {
        assertThatThrownBy(() -> called(periods.current().plusMonths(3))).isInstanceOf(Failure.Conflict.class).extracting("code").isEqualTo("lecture.review.unpublished");
    }

    @Test
    void each_sees_his_own_rank_and_nobody_elses_and_other_departments_see_nothing() {
        long id = called(month);
        MemberId speaker = members.withNumber("061206").orElseThrow().id();
        List<ReviewSpeaker> seen = as(speaker, () -> show.of(id)).speakers();
        assertThat(seen).filteredOn(one -> one.standing() != null).extracting(ReviewSpeaker::member).containsExactly(speaker);
        MemberId elsewhere = members.withNumber("061102").orElseThrow().id();
        assertThatThrownBy(() -> as(elsewhere, () -> show.of(id))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void commentators_are_of_the_unit_no_speakers_and_no_two_the_same() {
        long id = called(month);
        as(director.id(), () -> {
            List.of(1, 2, 3, 4).forEach(place -> run.draw(id, place));
            return null;
        });
        ReviewView view = as(director.id(), () -> show.of(id));
        assertThat(view.speakers()).extracting(ReviewSpeaker::commentatorId).doesNotHaveDuplicates().doesNotContainNull()
                .doesNotContainAnyElementsOf(view.speakers().stream().map(ReviewSpeaker::member).toList());
        MemberId first = view.speakers().get(0).commentatorId();
        as(director.id(), () -> {
            run.draw(id, 1);
            return null;
        });
        assertThat(as(director.id(), () -> show.of(id)).speakers().get(0).commentatorId()).isNotEqualTo(first);
        assertThatThrownBy(() -> as(first, () -> {
            run.draw(id, 1);
            return null;
        })).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void a_resolution_is_its_owners_until_he_has_done_it_and_stands_before_the_next_review() {
        long id = called(month);
        MemberId owner = members.withNumber("061206").orElseThrow().id();
        assertThatThrownBy(() -> as(director.id(), () -> keep.resolve(id, " ", "061102", null))).isInstanceOfSatisfying(Failure.Invalid.class,
                wrong -> assertThat(wrong.problems()).extracting("field").containsExactly("words", "owner", "due"));
        long resolution = as(director.id(), () -> keep.resolve(id, "当天走访当天录", "061206", today.plusDays(20)));
        assertThat(as(owner, find::mine)).extracting(Resolution::id).contains(resolution);
        Person stranger = People.someone().as(Role.DIRECTOR).enter();
        assertThatThrownBy(() -> as(stranger.memberId(), () -> find.one(resolution))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> as(owner, () -> end(resolution, Resolution.State.DROPPED))).isInstanceOf(Failure.Forbidden.class);
        as(owner, () -> end(resolution, Resolution.State.DONE));
        assertThat(as(owner, find::mine)).extracting(Resolution::id).doesNotContain(resolution);
        assertThatThrownBy(() -> as(owner, () -> end(resolution, Resolution.State.DONE))).isInstanceOf(Failure.Conflict.class);
    }

    private Void end(long resolution, Resolution.State state) {
        keep.end(resolution, state, "每天都录");
        return null;
    }

    private long called(YearMonth period) {
        return as(director.id(), () -> call.call(new NewReview(director.unitId(), period, "二部会议室", today, clock.instant(), 60, director.id(), 2, 2)));
    }

    private <T> T as(MemberId who, Supplier<T> work) {
        return caller.as(Actor.member(who, "local"), work);
    }
}
