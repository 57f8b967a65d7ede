package org.lianbing.appraisal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lianbing.appraisal.AppealCard;
import org.lianbing.appraisal.PeriodCard;
import org.lianbing.appraisal.SchemeSigning;
import org.lianbing.appraisal.UnitChecks;
import org.lianbing.appraisal.YearSheet;
import org.lianbing.platform.Texts;
import org.lianbing.platform.sheet.Export;

/** The other lists of appraisal as files. */
@ApplicationScoped
class ListExports {

    @Inject
    Texts texts;

    Export checks(UnitChecks all) {
        Export export = named(texts.of("appraisal.check.heading", texts.own(all.unit().name()), texts.month(all.period())), "appraisal.list.number",
                "appraisal.list.name", "appraisal.list.unit", "appraisal.department.totalColumn", "appraisal.list.state", "appraisal.check.agreedAt",
                "appraisal.check.told");
        all.rows().forEach(row -> export.row(row.member().number(), row.member().name(), texts.own(row.member().unitName()),
                WireNumber.of(row.total().value()), texts.get("appraisal.check.state." + row.check().code()), at(row.agreedAt()), at(row.remindedAt())));
        return export;
    }

    Export appeals(List<AppealCard> all) {
        Export export = named(texts.get("appraisal.appeals.title"), "appraisal.list.number", "appraisal.list.name", "appraisal.list.unit",
                "appraisal.entry.period", "appraisal.enter.indicator", "appraisal.entry.points", "appraisal.appeal.said", "appraisal.appeal.raisedAt",
                "appraisal.list.state", "appraisal.appeal.answer", "appraisal.appeal.decidedBy", "appraisal.appeal.decidedAt");
        all.forEach(one -> export.row(one.member().number(), one.member().name(), texts.own(one.member().unitName()), one.period().toString(),
                one.entry() == null ? null : texts.own(one.entry().indicatorTitle()),
                one.entry() == null ? null : WireNumber.of(one.entry().entry().points().value()), texts.own(one.said()), at(one.raisedAt()),
                texts.get("appraisal.appeal.state." + one.state().code()), texts.own(one.answer()), one.decidedBy(), at(one.decidedAt())));
        return export;
    }

    Export periods(List<PeriodCard> all) {
        Export export = named(texts.get("appraisal.periods.title"), "appraisal.periods.period", "appraisal.periods.stateColumn",
                "appraisal.periods.entries", "appraisal.periods.draftedAt", "appraisal.periods.closedBy", "appraisal.periods.closedAt", "appraisal.periods.note");
        all.forEach(one -> export.row(one.period().toString(), texts.get("appraisal.stage." + one.stage().code()), one.entries(), at(one.draftedAt()),
                one.closedBy(), at(one.closedAt()), texts.own(one.note())));
        return export;
    }

    Export year(YearSheet sheet) {
        Export export = Export.named(texts.of("appraisal.year.heading", texts.own(sheet.unit().name()), sheet.year()));
        List<String> headings = new ArrayList<>(Stream.of("appraisal.list.number", "appraisal.list.name", "appraisal.list.unit").map(texts::get).toList());
        sheet.months().forEach(month -> headings.add(texts.of("appraisal.year.month", month.getMonthValue())));
        headings.add(texts.get("appraisal.year.average"));
        headings.add(texts.get("appraisal.year.counted"));
        export.columns(headings);
        sheet.rows().forEach(row -> export.row(cells(sheet, row)));
        return export.below(texts.get("appraisal.year.fileNote"));
    }

    /** Only what counts: a file has no brackets. */
    private Object[] cells(YearSheet sheet, YearSheet.Row row) {
        List<Object> cells = new ArrayList<>(List.of(row.member().number(), row.member().name(), texts.own(row.member().unitName())));
        for (YearMonth month : sheet.months()) {
            YearSheet.Month held = row.months().get(month);
            cells.add(held == null || !held.counts() ? null : WireNumber.of(held.value()));
        }
        BigDecimal average = row.average();
        cells.addAll(Arrays.asList(average == null ? null : WireNumber.of(average), row.counted()));
        return cells.toArray();
    }

    Export unsigned(SchemeSigning signing) {
        Export export = named(texts.get("appraisal.scheme.unsigned"), "appraisal.list.number", "appraisal.list.name", "appraisal.list.unit");
        signing.unsigned().forEach(member -> export.row(member.number(), member.name(), texts.own(member.unitName())));
        return export;
    }

    private Export named(String name, String... columns) {
        return Export.named(name).columns(Stream.of(columns).map(texts::get).toList());
    }

    private LocalDateTime at(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, texts.zone());
    }
}
