package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianbing.appraisal.Check;
import org.lianbing.appraisal.CheckRow;
import org.lianbing.appraisal.Checks;
import org.lianbing.appraisal.MonthStage;
import org.lianbing.appraisal.UnitChecks;
import org.lianbing.platform.web.Screen;

/** Who has checked his month, and reminding those who have not. */
@Named
@RequestScoped
public class MonthChecksPage {

    private static final Comparator<Instant> LATER = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Map<String, Comparator<CheckRow>> ORDERS = Map.of("total", Comparator.comparing(CheckRow::total), "agreed",
            Comparator.comparing(CheckRow::agreedAt, LATER), "told", Comparator.comparing(CheckRow::remindedAt, LATER));

    @Inject
    Checks checks;
    @Inject
    UnitMonthChoice choice;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private UnitChecks all;
    private String state;
    private ListView view;
    private List<CheckRow> rows;

    /** Before the form is read: what it holds depends on what the address names. */
    @PostConstruct
    void load() {
        String asked = request.getParameter("state");
        state = Stream.of(Check.values()).map(Check::code).filter(code -> code.equals(asked)).findFirst().orElse(null);
        view = ListView.of(request, ORDERS.keySet(), ListView.NAME);
        all = choice.getUnit() == null ? null : checks.of(choice.getUnit(), choice.getPeriod());
        rows = all == null ? List.of() : view.rows(all.rows().stream().filter(row -> state == null || row.check().code().equals(state)),
                CheckRow::member, ORDERS);
    }

    public String remind() {
        return screen.submit(() -> {
            checks.remind(choice.getUnit(), choice.getPeriod());
            return Screen.onward("/appraisal/check" + choice.getQuery(), "appraisal.done.reminded");
        });
    }

    /** Null where the reader sees nobody who is appraised. */
    public UnitChecks getAll() {
        return all;
    }

    public List<CheckRow> getRows() {
        return rows;
    }

    public ListView getView() {
        return view;
    }

    /** What follows the address of the same month for those in this state; null: all. */
    public String link(String wished) {
        return choice.getQuery() + (wished == null ? "" : "&state=" + wished);
    }

    /** The states that somebody is in. */
    public List<Check> getStates() {
        return Stream.of(Check.values()).filter(check -> all.count(check) > 0).toList();
    }

    public String getState() {
        return state;
    }

    public boolean isRemindable() {
        return all != null && all.reminding() && all.stage() == MonthStage.DRAFT && all.silent() > 0;
    }
}
