package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lianbing.appraisal.Periods;
import org.lianbing.appraisal.YearSheet;
import org.lianbing.appraisal.YearSheets;

/** A unit's year, month by month, for the annual file. */
@Named
@RequestScoped
public class AppraisalYearPage {

    private static final int FIRST = 2000;
    private static final Map<String, Comparator<YearSheet.Row>> ORDERS = Map.of("average", Comparator.comparing(YearSheet.Row::average,
            Comparator.nullsFirst(Comparator.naturalOrder())), "counted", Comparator.comparing(YearSheet.Row::counted));

    @Inject
    YearSheets years;
    @Inject
    Periods periods;
    @Inject
    UnitMonthChoice choice;
    @Inject
    HttpServletRequest request;

    private int year;
    private YearSheet sheet;
    private ListView view;
    private List<YearSheet.Row> rows;

    @PostConstruct
    void load() {
        String asked = request.getParameter("year");
        int current = periods.current().getYear();
        year = asked != null && asked.matches("\\d{4}") ? Math.max(FIRST, Math.min(current, Integer.parseInt(asked))) : current;
        years.requireReader();
        sheet = choice.getUnit() == null ? null : years.of(choice.getUnit(), year);
        view = ListView.of(request, ORDERS.keySet(), ListView.NAME);
        rows = sheet == null ? List.of() : view.rows(sheet.rows().stream(), YearSheet.Row::member, ORDERS);
    }

    public List<YearSheet.Row> getRows() {
        return rows;
    }

    public ListView getView() {
        return view;
    }

    public boolean isSearchable() {
        return sheet != null && view.isSearchable(sheet.rows().size());
    }

    public int getYear() {
        return year;
    }

    /** Null where the reader sees nobody who is appraised. */
    public YearSheet getSheet() {
        return sheet;
    }

    public String getQuery() {
        return "?year=" + year + "&unit=" + choice.getUnit();
    }

    public String getPrevious() {
        return "?year=" + (year - 1) + "&unit=" + choice.getUnit();
    }

    /** Null for the current year. */
    public String getNext() {
        return year < periods.current().getYear() ? "?year=" + (year + 1) + "&unit=" + choice.getUnit() : null;
    }

    public YearSheet.Month month(YearSheet.Row row, YearMonth month) {
        return row.months().get(month);
    }

    /** 86.8, not 86.80. */
    public String plain(BigDecimal value) {
        return value == null ? "–" : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
