package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Employment;
import org.lianbing.people.KeepRoster;
import org.lianbing.people.MyAccount;
import org.lianbing.people.NewMember;
import org.lianbing.people.Role;

/** Units, members, roles and accounts of the demo company. */
@ApplicationScoped
@Transactional
class DemoPeople {

    static final String PASSWORD = "lianbing-demo";

    private final KeepRoster roster;
    private final MyAccount accounts;
    private final DemoActs acts;

    DemoPeople() {
        this(null, null, null);
    }

    @Inject
    DemoPeople(KeepRoster roster, MyAccount accounts, DemoActs acts) {
        this.roster = roster;
        this.accounts = accounts;
        this.acts = acts;
    }

    void enter(DemoCalendar calendar) {
        Map<String, Long> units = acts.make(calendar.founding(), this::units);
        acts.make(calendar.founding(), () -> staff(units));
        DemoFiles.managers().forEach(manager -> acts.make(calendar.founding(), () -> manager(manager, units, calendar)));
        acts.make(calendar.founding(), () -> {
            roster.grant(acts.id("061101"), Role.MENTOR, units.get("dept1"));
            roster.grant(acts.id("061208"), Role.MENTOR, units.get("dept2"));
            roster.grant(acts.id("061301"), Role.MENTOR, units.get("dept3"));
            return null;
        });
    }

    private Map<String, Long> units() {
        Map<String, Long> units = new LinkedHashMap<>();
        units.put("company", roster.addUnit(null, "company", "岚州市烟草公司", 1));
        long branch = roster.addUnit(units.get("company"), "branch", "青岚县烟草专卖局（分公司）", 1);
        units.put("branch", branch);
        String[] parts = {"office:综合办公室", "centre:客户服务中心", "inspection:督察考核组", "monopoly:专卖监督管理股", "dept1:客户服务一部",
            "dept2:客户服务二部", "dept3:客户服务三部"};
        for (int i = 0; i < parts.length; i++) {
            String[] part = parts[i].split(":");
            units.put(part[0], roster.addUnit(branch, part[0], part[1], i + 1));
        }
        return units;
    }

    private Void staff(Map<String, Long> units) {
        for (String[] cells : DemoFiles.lines("staff.csv")) {
            MemberId member = roster.addMember(new NewMember(cells[0], cells[1], units.get(cells[3]), cells[2], null, null, Employment.FORMAL,
                    null, null, null, null));
            for (String role : cells[5].split(" ")) {
                String[] held = role.split("@");
                roster.grant(member, Role.of(held[0]), units.get(held[1]));
            }
            if (!cells[4].isEmpty()) {
                accounts.open(member, cells[4], PASSWORD, false);
            }
        }
        return null;
    }

    private MemberId manager(DemoMember manager, Map<String, Long> units, DemoCalendar calendar) {
        LocalDate inPost = calendar.inPostSince(manager.inPost());
        boolean transferred = manager.number().equals("061306");
        LocalDate hired = transferred ? calendar.start().minusYears(5) : manager.isNewcomer() ? inPost : inPost.minusMonths(2);
        LocalDate from = manager.isNewcomer() ? inPost : null;
        MemberId member = roster.addMember(new NewMember(manager.number(), manager.name(), units.get(manager.unit()), "客户经理", hired, inPost,
                manager.employment(), manager.station(), manager.grade(), from, from == null ? null : from.plusMonths(2)));
        accounts.open(member, manager.login(), PASSWORD, false);
        return member;
    }
}
