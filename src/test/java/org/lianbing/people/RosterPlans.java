package org.lianbing.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianbing.kernel.MemberId;

/** A small company, and what becomes of it when a plan is applied. */
final class RosterPlans {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final RosterChoices NOTHING = new RosterChoices(false, false, Map.of());
    static final RosterChoices WHOLE = new RosterChoices(false, true, Map.of());

    private static final UnitRef ONE = new UnitRef(3, "客户服务一部");
    private static final UnitRef TWO = new UnitRef(4, "客户服务二部");
    private static final UnitRef COMPANY = new UnitRef(1, "岚州市烟草公司");

    private RosterPlans() {
    }

    /** @param mine path of the part whose roster is kept: / for all, /1/2/ for 青岚, /1/9/ for 临河 */
    static Company company(String mine) {
        List<Company.Place> places = List.of(place(1, "岚州市烟草公司", "/1/"), place(2, "青岚县烟草专卖局（分公司）", "/1/2/"),
                new Company.Place(3, "one", "客户服务一部", "/1/2/3/", Set.of("一部")),
                new Company.Place(4, "two", "客户服务二部", "/1/2/4/", Set.of("二部", "东片客服部")), place(5, "综合科", "/1/2/5/"),
                place(9, "平川县烟草专卖局", "/1/9/"), place(10, "综合科", "/1/9/10/"));
        List<Company.Person> people = List.of(person(101, "061101", "沈知远", ONE, "/1/2/3/", "2015-01-01", "2018-08-01", null, Set.of(), false),
                person(102, "061102", "陆婉青", ONE, "/1/2/3/", "2020-03-01", "2023-06-01", null, Set.of("055555"), false),
                person(201, "061201", "秦若溪", TWO, "/1/2/4/", "2020-05-01", "2020-05-01", null, Set.of(), false),
                person(109, "061109", "白露", ONE, "/1/2/3/", "2019-07-01", "2020-01-01", "2025-12-31", Set.of(), false),
                person(1, "000001", "任舟", COMPANY, "/1/", "2010-01-01", null, null, Set.of(), true));
        return new Company(TODAY, people, places, List.of(mine));
    }

    private static Company.Place place(long id, String name, String path) {
        return new Company.Place(id, "code" + id, name, path, Set.of());
    }

    private static Company.Person person(long id, String number, String name, UnitRef unit, String path, String hired, String inPost, String left,
            Set<String> former, boolean kept) {
        Facts facts = new Facts(number, name, unit, "客户经理", LocalDate.parse(hired), inPost == null ? null : LocalDate.parse(inPost), Employment.FORMAL,
                Station.URBAN, "三级", null);
        return new Company.Person(new MemberId(id), facts, path, left == null ? null : LocalDate.parse(left), former, false, kept);
    }

    /** The company afterwards, as the database would hold it. */
    static Company applied(Company company, RosterPlan plan) {
        Map<Long, Company.Place> made = new HashMap<>();
        List<Company.Place> places = new ArrayList<>(company.places());
        for (NewUnit unit : plan.newUnits()) {
            String above = made.containsKey(unit.parentId()) ? made.get(unit.parentId()).path()
                    : places.stream().filter(place -> place.id() == unit.parentId()).findFirst().orElseThrow().path();
            long id = 1000 - unit.id();
            Company.Place place = new Company.Place(id, "u" + id, unit.name(), above + id + "/", Set.of());
            made.put(unit.id(), place);
            places.add(place);
        }
        List<Company.Person> people = new ArrayList<>(company.people());
        long next = 5000;
        for (RosterAct act : plan.acts()) {
            Company.Person before = people.stream().filter(person -> person.id().equals(act.member())).findFirst().orElse(null);
            people.remove(before);
            UnitRef unit = made.containsKey(act.after().unit().id())
                    ? new UnitRef(made.get(act.after().unit().id()).id(), act.after().unit().name()) : act.after().unit();
            String path = places.stream().filter(place -> place.id() == unit.id()).findFirst().orElseThrow().path();
            Set<String> former = new HashSet<>(before == null ? Set.of() : before.formerNumbers());
            if (before != null && !before.facts().number().equals(act.after().number())) {
                former.add(before.facts().number());
            }
            people.add(new Company.Person(before == null ? new MemberId(next++) : before.id(), act.after().in(unit), path,
                    act.kind() == RosterAct.Kind.LEAVE ? act.day() : null, former, act.kind() == RosterAct.Kind.RETURN, before != null && before.kept()));
        }
        return new Company(company.today(), people, places, company.mine());
    }
}
