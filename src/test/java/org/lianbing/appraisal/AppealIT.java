package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Points;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** A member agrees or disputes, and the appraisal group answers. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class AppealIT {

    @Inject
    RaiseAppeal raising;
    @Inject
    DecideAppeal deciding;
    @Inject
    Appeals appeals;
    @Inject
    ConfirmMonth confirming;
    @Inject
    Checks checks;
    @Inject
    EnterPoints entering;
    @Inject
    Periods periods;
    @Inject
    Caller caller;
    @Inject
    Sql sql;
    @Inject
    Clock clock;

    private Person deputy;
    private Person inspector;
    private Person member;
    private YearMonth month;
    private long entry;

    /** Publishing binds the whole company; here the row alone says that it was done. */
    @BeforeEach
    void a_deduction_in_a_published_draft() {
        deputy = People.someone().as(Role.DEPUTY).enter();
        inspector = People.someone().in(deputy.unit()).as(Role.INSPECTION).withoutPost().enter();
        member = People.someone().in(deputy.unit()).enter();
        month = periods.current();
        entry = as(inspector, () -> entering.enter(member.memberId(), month, "data", new BigDecimal("-1"), "两户档案电话未更新"));
        sql.update("update appraisal_period set drafted_at=? where period=?", clock.instant(), month);
    }

    @Test
    void what_is_granted_is_reversed_and_agreed_to_anew() {
        agree();
        long id = as(member, () -> raising.raise(month, entry, "两户已停业"));
        assertThat(check()).isEqualTo(Check.DISPUTED);
        assertThatThrownBy(this::agree).isInstanceOf(Failure.Conflict.class).hasMessage("appraisal.check.disputed");

        as(deputy, () -> grant(id, new Remedy.Reverse()));
        AppealCard answered = as(member, () -> appeals.get(id));
        assertThat(answered.state()).isEqualTo(AppealState.GRANTED);
        assertThat(answered.entry().reversedBy()).isEqualTo(answered.settledBy());
        assertThat(check()).isEqualTo(Check.ANSWERED);
        agree();
        assertThat(check()).isEqualTo(Check.AGREED);
    }

    @Test
    void what_is_posted_after_agreement_was_not_agreed_to() {
        agree();
        as(inspector, () -> entering.enter(member.memberId(), month, "data", new BigDecimal("-0.5"), "再查一户"));
        assertThat(check()).isEqualTo(Check.CHANGED);
    }

    @Test
    void who_entered_the_points_does_not_decide_and_neither_do_strangers() {
        long id = as(member, () -> raising.raise(month, entry, "两户已停业"));
        Person director = People.someone().in(member.unit()).as(Role.DIRECTOR).enter();
        Person elsewhere = People.someone().as(Role.DEPUTY).enter();

        assertThatThrownBy(() -> as(inspector, () -> grant(id, new Remedy.Reverse()))).isInstanceOf(Failure.Forbidden.class)
                .hasMessage("appraisal.appeal.ownEntry");
        assertThatThrownBy(() -> as(director, () -> grant(id, new Remedy.Reverse()))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(elsewhere, () -> appeals.get(id))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(elsewhere, () -> raising.raise(month, entry, "不是我的"))).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void twice_raised_it_is_one_appeal_and_once_decided_it_stays_so() {
        long id = as(member, () -> raising.raise(month, null, "总分少算"));
        assertThat(as(member, () -> raising.raise(month, null, "总分少算"))).isEqualTo(id);
        as(deputy, () -> grant(id, new Remedy.Correct("data", Points.of("2"))));
        assertThatThrownBy(() -> as(deputy, () -> grant(id, new Remedy.Correct("data", Points.of("2"))))).isInstanceOf(Failure.Conflict.class)
                .hasMessage("appraisal.appeal.decidedBefore");
        assertThatThrownBy(() -> as(member, () -> {
            raising.withdraw(id);
            return null;
        })).isInstanceOf(Failure.Conflict.class);
    }

    @Test
    void the_silent_are_reminded_and_it_is_seen() {
        Person director = People.someone().in(member.unit()).as(Role.DIRECTOR).withoutPost().enter();
        assertThat(as(director, () -> checks.remind(member.unit(), month))).isEqualTo(2);
        assertThat(as(director, () -> checks.of(member.unit(), month)).rows()).allSatisfy(row -> assertThat(row.remindedAt()).isNotNull());
        assertThatThrownBy(() -> as(member, () -> checks.remind(member.unit(), month))).isInstanceOf(Failure.Forbidden.class);
    }

    private Object grant(long id, Remedy remedy) {
        deciding.grant(id, "核实，两户当月已停业", remedy);
        return null;
    }

    private void agree() {
        as(member, () -> {
            confirming.agree(month, confirming.of(member.memberId(), month).seen());
            return null;
        });
    }

    private Check check() {
        return as(member, () -> confirming.of(member.memberId(), month)).check();
    }

    private <T> T as(Person who, Supplier<T> work) {
        return caller.as(who.actor(), work);
    }
}
