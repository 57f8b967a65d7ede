package org.lianbing.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.appraisal.IndicatorCard;
import org.lianbing.appraisal.Periods;
import org.lianbing.appraisal.ScoreCell;
import org.lianbing.appraisal.ScoreSheet;
import org.lianbing.appraisal.ScoreSheets;
import org.lianbing.kernel.Points;
import org.lianbing.people.UnitCard;

/** The score sheet of a unit's month; its script saves each cell. */
@Named
@RequestScoped
public class ScoresPage {

    private static final int AT_ONCE = 60;

    @Inject
    ScoreSheets sheets;
    @Inject
    Periods periods;
    @Inject
    UnitMonthChoice choice;

    private String page;
    private ScoreSheet sheet;
    private YearMonth shown;

    public void load() {
        shown = choice.getPeriod();
        sheet = choice.getUnit() == null ? null : sheets.of(choice.getUnit(), shown);
    }

    /** Null where the reader sees nobody who is appraised. */
    public ScoreSheet getSheet() {
        return sheet;
    }

    public List<ScoreSheet.Row> getRows() {
        int from = Math.min((getNumber() - 1) * AT_ONCE, sheet.rows().size());
        return sheet.rows().subList(from, Math.min(from + AT_ONCE, sheet.rows().size()));
    }

    /** From 1. */
    public int getNumber() {
        return page != null && page.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(page), getPages()) : 1;
    }

    public int getPages() {
        return Math.max(1, (sheet.rows().size() + AT_ONCE - 1) / AT_ONCE);
    }

    /** How many cells of the sheet are still to be filled. */
    public long getAwaited() {
        return sheet.columns().stream().filter(column -> !column.isBonus()).mapToLong(column -> sheet.awaited(column.code())).sum();
    }

    public boolean isEditable() {
        return sheet != null && sheet.open() && !sheet.columns().isEmpty() && !sheet.rows().isEmpty();
    }

    /** In hundredths: scripts count in whole numbers. */
    public String cents(Points points) {
        return points.value().movePointRight(2).toBigInteger().toString();
    }

    /** As it stands in the cell; empty where nothing is entered. */
    public String typed(ScoreCell cell) {
        return cell.isAwaited() ? "" : cell.points().toString();
    }

    public String label(ScoreSheet.Row row, IndicatorCard column) {
        return row.member().name() + " " + column.title();
    }

    public String link(long unitId) {
        return "/appraisal/sheet?unit=" + unitId + "&period=" + shown;
    }

    private String link(YearMonth to) {
        return "/appraisal/sheet?period=" + to + (sheet == null ? "" : "&unit=" + sheet.unit().id());
    }

    public String getPrevious() {
        return link(shown.minusMonths(1));
    }

    /** Null for the current month. */
    public String getNext() {
        return shown.isBefore(periods.current()) ? link(shown.plusMonths(1)) : null;
    }

    public List<UnitCard> getUnits() {
        return choice.getUnits();
    }

    public YearMonth getShown() {
        return shown;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
