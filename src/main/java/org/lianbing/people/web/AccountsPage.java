package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.AccountRow;
import org.lianbing.people.AccountSlips;
import org.lianbing.people.FindAccounts;
import org.lianbing.people.UnitCard;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** The accounts that the reader keeps, and the account slips printed from there. The keys are on the answer to the post, nowhere else. */
@Named
@RequestScoped
public class AccountsPage {

    private static final List<String> STATES = List.of("", "never", "slip", "paused");

    @Inject
    FindAccounts find;
    @Inject
    AccountSlips slips;
    @Inject
    Screen screen;
    @Inject
    Texts texts;
    @Inject
    Settings settings;
    @Inject
    HttpServletRequest request;

    private FindAccounts.Wanted wanted;
    private int page;
    private int count;
    private List<AccountRow> rows;
    private List<UnitCard> units;
    private Set<MemberId> chosen;
    private String days = Integer.toString(AccountSlips.USUAL_DAYS);
    private List<SlipView> printed = List.of();

    @PostConstruct
    void load() {
        units = find.units();
        wanted = new FindAccounts.Wanted(request.getParameter("q"), Ask.idIfAny(request, "unit"), request.getParameter("state"));
        count = find.count(wanted);
        page = Ask.page(request, getPages());
        rows = find.list(wanted, page - 1);
        chosen = Ask.ids(request, "member").stream().map(MemberId::new).collect(Collectors.toCollection(LinkedHashSet::new));
        days = request.getParameter("days") == null ? days : request.getParameter("days");
    }

    public String print() {
        return print(List.copyOf(chosen));
    }

    public String printAll() {
        return print(find.mine(wanted));
    }

    private String print(List<MemberId> members) {
        return screen.submit(() -> {
            if (!days.strip().matches("\\d{1,3}")) {
                throw Failure.Invalid.field("days", "people.slip.days", AccountSlips.MOST_DAYS);
            }
            printed = slips.make(members, Integer.parseInt(days.strip())).stream().map(SlipView::of).toList();
            return "/people/slip-sheet";
        });
    }

    public List<SlipView> getPrinted() {
        return printed;
    }

    /** What is typed into a browser by who cannot scan. */
    public String getAddress() {
        return settings.baseUrl() + "/people/key";
    }

    /** An address like localhost is no use on paper. */
    public boolean isAddressLocal() {
        return settings.baseUrl().matches("https?://(localhost|127\\..*)(:\\d+)?(/.*)?");
    }

    public boolean isChosen(AccountRow row) {
        return chosen.contains(row.card().id());
    }

    /** The list in this state, from its first page; for the chips. */
    public String link(String state) {
        return "?q=" + texts.inUrl(wanted.search()) + "&unit=" + (wanted.unit() == null ? "" : wanted.unit()) + "&state=" + state;
    }

    public String getHere() {
        return link(getState());
    }

    public List<String> getStates() {
        return STATES;
    }

    public String getState() {
        return wanted.state() == null || !STATES.contains(wanted.state()) ? "" : wanted.state();
    }

    public FindAccounts.Wanted getWanted() {
        return wanted;
    }

    public int getPages() {
        return Math.max(1, (count + FindAccounts.PAGE - 1) / FindAccounts.PAGE);
    }

    public int getPage() {
        return page;
    }

    public int getCount() {
        return count;
    }

    public List<AccountRow> getRows() {
        return rows;
    }

    public List<UnitCard> getUnits() {
        return units;
    }

    public String getDays() {
        return days;
    }
}
