package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Points;
import org.lianbing.people.Role;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** What it takes to close a month, and what comes after. Nothing of it is kept: closing binds the whole company. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class CloseMonthIT {

    @Inject
    ReopenedMonth reopened;
    @Inject
    ClosePeriod closing;
    @Inject
    EnterPoints entering;
    @Inject
    DepartmentMonth departments;
    @Inject
    RaiseAppeal raising;
    @Inject
    DecideAppeal deciding;
    @Inject
    MonthOf months;
    @Inject
    Periods periods;
    @Inject
    Ledger ledger;
    @Inject
    Caller caller;
    @Inject
    UserTransaction transaction;

    private Person deputy;
    private Person inspector;
    private Person member;
    private YearMonth month;

    @BeforeEach
    void last_month_is_open_again() throws Exception {
        deputy = People.someone().as(Role.DEPUTY).withoutPost().enter();
        inspector = People.someone().in(deputy.unit()).as(Role.INSPECTION).withoutPost().enter();
        member = People.someone().in(deputy.unit()).named(People.unique("员")).enter();
        transaction.begin();
        month = reopened.open();
    }

    @AfterEach
    void nothing_has_happened() throws Exception {
        transaction.rollback();
    }

    @Test
    void what_is_not_finished_is_not_closed_without_saying_why() {
        assertThatThrownBy(() -> close(" ")).isInstanceOf(Failure.Invalid.class).hasMessage("appraisal.period.noteMissing");
    }

    @Test
    void with_a_note_it_is_closed_for_good_and_the_note_stays() {
        close("两人病假，下月补录");

        assertThat(periods.stage(month)).isEqualTo(MonthStage.CLOSED);
        assertThat(asSystem(periods::all)).filteredOn(card -> card.period().equals(month)).extracting(PeriodCard::note).containsExactly("两人病假，下月补录");
        assertThatThrownBy(() -> enter("data", "-1")).isInstanceOf(Failure.Conflict.class).hasMessage("appraisal.period.closed");
    }

    @Test
    void a_head_of_one_unit_does_not_close_everybodys_month() {
        assertThatThrownBy(() -> as(deputy, () -> {
            closing.close(month, "x");
            return null;
        })).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void who_holds_more_than_the_weight_is_named_and_no_note_helps() {
        LedgerKey data = new LedgerKey(member.memberId(), month, "data");
        ledger.append(EntryDraft.of(data, Points.of("9"), new Cause.ByHand(inspector.memberId(), "规则又记了一次").about(member.memberId()), month));

        UnitMonth shown = asSystem(() -> departments.of(member.unit(), month));
        assertThat(shown.missing()).filteredOn(missing -> missing.indicator().code().equals("data")).flatExtracting(MissingScores::over)
                .extracting(one -> one.id()).containsExactly(member.memberId());
        assertThat(shown.complete()).isZero();
        assertThatThrownBy(() -> close("照结")).isInstanceOfSatisfying(Failure.Conflict.class, refused -> {
            assertThat(refused.code()).isEqualTo("appraisal.period.over");
            assertThat(refused.args().toString()).contains(member.name());
        });
    }

    @Test
    void an_appeal_granted_after_closing_is_a_line_of_the_open_month_and_the_closed_one_stands() {
        long wrong = enter("data", "-1");
        close("照常结账");
        List<Entry> before = ledger.entries(member.memberId(), month);
        long reversed = as(member, () -> raising.raise(month, wrong, "两户已停业"));
        long missing = as(member, () -> raising.raise(month, null, "走访少算"));

        as(deputy, () -> grant(reversed, new Remedy.Reverse()));
        as(deputy, () -> grant(missing, new Remedy.Correct("customers", Points.of("2"))));

        assertThat(ledger.entries(member.memberId(), month)).isEqualTo(before);
        assertThat(ledger.entries(member.memberId(), periods.current())).extracting(Entry::points, Entry::corrects)
                .containsExactly(tuple(Points.of("1"), month), tuple(Points.of("2"), month));
        MemberMonth now = as(member, () -> months.member(member.memberId(), periods.current()));
        assertThat(now.corrections()).hasSize(2);
        assertThat(now.total()).isEqualTo(Points.of("3"));
    }

    private Object grant(long appeal, Remedy remedy) {
        deciding.grant(appeal, "核实，应当更正", remedy);
        return null;
    }

    private long enter(String indicator, String points) {
        return as(inspector, () -> entering.enter(member.memberId(), month, indicator, new BigDecimal(points), "月度抽查"));
    }

    private void close(String note) {
        asSystem(() -> {
            closing.close(month, note);
            return null;
        });
    }

    private <T> T asSystem(Supplier<T> work) {
        return caller.as(Actor.system("test"), work);
    }

    private <T> T as(Person who, Supplier<T> work) {
        return caller.as(who.actor(), work);
    }
}
