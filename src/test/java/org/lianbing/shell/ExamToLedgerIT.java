package org.lianbing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.appraisal.IndicatorMonth;
import org.lianbing.appraisal.MemberMonth;
import org.lianbing.appraisal.MonthOf;
import org.lianbing.exam.Counting;
import org.lianbing.exam.Feedback;
import org.lianbing.exam.NewSitting;
import org.lianbing.exam.PaperPart;
import org.lianbing.exam.SetSitting;
import org.lianbing.exam.SettleSitting;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.people.Members;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** From the answer sheet to the points: the stage exam feeds 培训效果, and a resit corrects it in the exam's own month. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ExamToLedgerIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    SetSitting set;
    @Inject
    SettleSitting settle;
    @Inject
    DemoCandidate candidate;
    @Inject
    MonthOf months;
    @Inject
    Members members;
    @Inject
    Sql sql;
    @Inject
    Caller caller;
    @Inject
    Clock clock;
    @Inject
    UserTransaction transaction;

    private Person person;
    private Instant lastMonth;

    @BeforeEach
    void somebody() {
        person = People.someone().enter();
        lastMonth = YearMonth.from(members.today(person.memberId())).minusMonths(1).atDay(15).atTime(9, 0)
                .atZone(members.zoneOf(person.unitPath())).toInstant();
    }

    @Test
    void a_stage_exam_posts_a_tenth_of_its_score_with_the_way_back_to_the_sheet() throws Exception {
        Instant now = clock.instant();
        long exam = sit(now.minus(HOUR), "80", null);
        IndicatorMonth training = training(monthOf(now.minus(HOUR)));
        assertThat(training.total().points().value()).isEqualByComparingTo("8");
        assertThat(training.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.outcome().outcome().activity().ref()).isEqualTo("sitting/" + exam);
            assertThat(entry.evidence()).startsWith("/exam/sheet?attempt=");
        });
    }

    @Test
    void a_resit_posts_the_difference_about_the_month_of_the_exam() throws Exception {
        long exam = sit(lastMonth, "50", null);
        month(monthOf(lastMonth));
        assertThat(about(lastMonth)).isEqualByComparingTo("5");
        sit(clock.instant().minus(HOUR), "80", exam);
        month(monthOf(lastMonth));
        assertThat(about(lastMonth)).isEqualByComparingTo("8");
        assertThat(about(clock.instant().minus(HOUR))).isZero();
        assertThat(entries()).containsExactly(new BigDecimal("5.00"), new BigDecimal("3.00"));
    }

    @Test
    void a_worse_resit_posts_nothing() throws Exception {
        long exam = sit(lastMonth, "80", null);
        sit(clock.instant().minus(HOUR), "50", exam);
        month(monthOf(lastMonth));
        assertThat(entries()).containsExactly(new BigDecimal("8.00"));
    }

    @Test
    void who_is_excused_is_measured_by_what_he_could_reach() throws Exception {
        Instant opened = clock.instant().minus(HOUR.multipliedBy(3));
        transaction.begin();
        long exam = set(opened, null);
        caller.as(Actor.system("test"), () -> {
            settle.excuse(exam, person.memberId(), "病假");
            return null;
        });
        transaction.commit();
        while (sql.count("select count(*) as n from sitting where id=? and not settled", exam) > 0) {
            LockSupport.parkNanos(50_000_000);
        }
        MemberMonth month = month(monthOf(opened));
        assertThat(month.hundred().value()).isEqualByComparingTo("90");
        assertThat(training(monthOf(opened)).entries()).isEmpty();
    }

    /** Set and sat in one transaction: an exam in the past is settled by its own job as soon as that sees it. */
    private long sit(Instant when, String score, Long resitOf) throws Exception {
        transaction.begin();
        long sitting = set(when, resitOf);
        candidate.sit(person.number(), sitting, when, new BigDecimal(score));
        transaction.commit();
        return sitting;
    }

    private long set(Instant opens, Long resitOf) {
        List<PaperPart> parts = List.of(new PaperPart("onboarding/terminal", 5, Score.of(10)), new PaperPart("onboarding/service", 5, Score.of(10)));
        List<MemberId> candidates = List.of(person.memberId());
        return caller.as(Actor.system("test"), () -> set.set(new NewSitting("测试阶段考试", parts, true, true, opens, opens.plus(HOUR.multipliedBy(2)), 60, 1,
                60, true, Feedback.NOW, true, Counting.BEST, Set.of("stage"), resitOf, "", candidates)));
    }

    /** Once everything stated is posted. */
    private MemberMonth month(YearMonth period) {
        MemberMonth month = read(period);
        while (month.waiting()) {
            LockSupport.parkNanos(50_000_000);
            month = read(period);
        }
        return month;
    }

    private MemberMonth read(YearMonth period) {
        return caller.as(Actor.system("test"), () -> months.member(person.memberId(), period));
    }

    private IndicatorMonth training(YearMonth period) {
        return month(period).indicators().stream().filter(indicator -> indicator.total().code().equals("training")).findFirst().orElseThrow();
    }

    private YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atZone(members.zoneOf(person.unitPath())));
    }

    private BigDecimal about(Instant instant) {
        return sql.one(row -> row.decimal("points"), "select coalesce(sum(points), 0) as points from entry where member_id=? and "
                + "coalesce(corrects, period)=?", person.memberId(), monthOf(instant)).orElseThrow();
    }

    private List<BigDecimal> entries() {
        return sql.list(row -> row.decimal("points"), "select points from entry where member_id=? order by id", person.memberId());
    }
}
