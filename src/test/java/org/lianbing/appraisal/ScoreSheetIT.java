package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.lianbing.platform.sheet.Export;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Who writes into which cell, and what the ledger makes of it. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ScoreSheetIT {

    @Inject
    SetScore scores;
    @Inject
    UndoScore undoing;
    @Inject
    ScoreSheets sheets;
    @Inject
    ImportScores importing;
    @Inject
    Periods periods;
    @Inject
    Ledger ledger;
    @Inject
    Caller caller;

    private Person inspector;
    private Person member;
    private YearMonth month;

    @BeforeEach
    void a_unit_of_two() {
        inspector = People.someone().as(Role.INSPECTION).enter();
        member = People.someone().in(inspector.unit()).enter();
        month = periods.current();
    }

    @Test
    void a_cell_is_entered_changed_and_taken_back_by_further_entries() {
        ScoreCell first = set(inspector, "customers", "25", "", 0);
        ScoreCell second = set(inspector, "customers", "23.5", "抽查错一项", first.seen());
        ScoreCell third = as(inspector, () -> undoing.undo(member.memberId(), month, "customers", second.seen()));

        assertThat(second.points()).isEqualTo(Points.of("23.5"));
        assertThat(third.points()).isEqualTo(Points.of("25"));
        assertThat(ledger.entries(member.memberId(), month)).extracting(Entry::points)
                .containsExactly(Points.of("25"), Points.of("-1.5"), Points.of("1.5"));
        assertThat(third.undoable()).isFalse();
    }

    @Test
    void a_stale_cell_is_refused_unless_it_says_the_same() {
        ScoreCell first = set(inspector, "customers", "24", "错一项", 0);

        assertThatThrownBy(() -> set(inspector, "customers", "20", "错五项", 0)).isInstanceOf(Failure.Conflict.class)
                .hasMessage("appraisal.sheet.stale");
        assertThat(set(inspector, "customers", "24", "错一项", 0)).isEqualTo(first);
        assertThat(ledger.entries(member.memberId(), month)).hasSize(1);
    }

    @Test
    void nobody_writes_what_is_not_his() {
        Person director = People.someone().in(member.unit()).as(Role.DIRECTOR).enter();
        Person elsewhere = People.someone().as(Role.INSPECTION).enter();

        assertThatThrownBy(() -> set(director, "customers", "25", "", 0)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> set(elsewhere, "customers", "25", "", 0)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> set(member, "customers", "25", "", 0)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(inspector, () -> scores.set(inspector.memberId(), month, "customers", new BigDecimal(25), "", 0)))
                .isInstanceOf(Failure.Forbidden.class).hasMessage("appraisal.entry.ownPoints");
        assertThatThrownBy(() -> as(elsewhere, () -> sheets.of(member.unit(), month))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void the_sheet_holds_what_the_callers_roles_enter_and_not_himself() {
        ScoreSheet sheet = as(inspector, () -> sheets.of(member.unit(), month));

        assertThat(sheet.columns()).extracting(IndicatorCard::code).containsExactly("customers", "service", "data");
        assertThat(sheet.rows()).extracting(row -> row.member().id()).containsExactly(member.memberId());
        assertThat(sheet.awaited("customers")).isEqualTo(1);
    }

    @Test
    void a_file_counts_all_or_nothing_and_once() throws IOException {
        Path file = Files.createTempFile("scores", ".xlsx");
        Files.write(file, Export.named("评分").columns("工号", "姓名", "客户管理 (满分 25)", "客户管理理由", "基础数据").row(member.number(), member.name(),
                new BigDecimal("23.5"), "抽查错一项", new BigDecimal("5")).row("没有这个人", "", new BigDecimal("20"), "x", null).xlsx());
        ScoreImport wrong = as(inspector, () -> importing.read(member.unit(), month, file));
        assertThat(wrong.problems()).extracting(problem -> problem.code()).containsExactly("appraisal.import.noMember");
        assertThatThrownBy(() -> as(inspector, () -> importing.apply(member.unit(), month, file, wrong.seen()))).isInstanceOf(Failure.Invalid.class);
        assertThat(ledger.entries(member.memberId(), month)).isEmpty();

        Files.write(file, Export.named("评分").columns("工号", "姓名", "客户管理", "客户管理理由", "基础数据").row(member.number(), member.name(),
                new BigDecimal("23.5"), "抽查错一项", new BigDecimal("5")).xlsx());
        assertThat(as(inspector, () -> importing.apply(member.unit(), month, file, 0))).isEqualTo(2);
        ScoreImport again = as(inspector, () -> importing.read(member.unit(), month, file));
        assertThat(again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThatThrownBy(() -> as(inspector, () -> importing.apply(member.unit(), month, file, 0))).isInstanceOf(Failure.Conflict.class)
                .hasMessage("appraisal.import.stale");
        assertThat(ledger.entries(member.memberId(), month)).hasSize(2);
        Files.delete(file);
    }

    private ScoreCell set(Person who, String indicator, String points, String reason, long seen) {
        return as(who, () -> scores.set(member.memberId(), month, indicator, new BigDecimal(points), reason, seen));
    }

    private <T> T as(Person who, Supplier<T> work) {
        return caller.as(who.actor(), work);
    }
}
