package org.lianbing.appraisal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.appraisal.IndicatorCard;
import org.lianbing.appraisal.ScoreCell;
import org.lianbing.appraisal.ScoreSheet;
import org.lianbing.platform.Texts;
import org.lianbing.platform.sheet.Export;

/** A score sheet as a file, which can be filled in and brought back. */
@ApplicationScoped
class ScoreSheetExport {

    @Inject
    Texts texts;

    Export of(ScoreSheet sheet, boolean template) {
        Export export = Export.named(texts.of("appraisal.sheet.fileName", texts.own(sheet.unit().name()), sheet.period()));
        export.columns(headings(sheet));
        sheet.rows().forEach(row -> export.row(cells(sheet, row, template)));
        return export;
    }

    private List<String> headings(ScoreSheet sheet) {
        List<String> headings = new ArrayList<>(List.of(texts.get("appraisal.list.number"), texts.get("appraisal.list.name"),
                texts.get("appraisal.list.unit")));
        for (IndicatorCard column : sheet.columns()) {
            headings.add(texts.own(column.title()) + (column.isBonus() ? "" : " (" + texts.of("appraisal.department.outOf", column.weight()) + ")"));
            headings.add(texts.of("appraisal.sheet.reasonColumn", texts.own(column.title())));
        }
        return headings;
    }

    private Object[] cells(ScoreSheet sheet, ScoreSheet.Row row, boolean template) {
        List<Object> cells = new ArrayList<>(List.of(row.member().number(), row.member().name(), texts.own(row.member().unitName())));
        for (IndicatorCard column : sheet.columns()) {
            ScoreCell cell = row.cells().get(column.code());
            cells.add(held(cell));
            cells.add(cell == null || template ? null : texts.own(cell.reason()));
        }
        return cells.toArray();
    }

    private static BigDecimal held(ScoreCell cell) {
        return cell == null || cell.isAwaited() || cell.isExempt() ? null : WireNumber.of(cell.points().value());
    }
}
