package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;

/** Carries a plan out: a fixed number of batches, whatever its size. */
@ApplicationScoped
@Transactional
class ApplyRoster {

    private final WriteMembers members;
    private final KeepUnits units;

    ApplyRoster() {
        this(null, null);
    }

    @Inject
    ApplyRoster(WriteMembers members, KeepUnits units) {
        this.members = members;
        this.units = units;
    }

    void apply(RosterPlan plan) {
        Map<Long, Long> made = new HashMap<>();
        for (NewUnit unit : plan.newUnits()) {
            made.put(unit.id(), units.add(made.getOrDefault(unit.parentId(), unit.parentId()), "", unit.name(), null));
        }
        List<RosterAct> adds = plan.of(RosterAct.Kind.ADD);
        members.add(adds.stream().map(act -> placed(act, made)).toList(), adds.stream().map(RosterAct::day).toList());
        List<RosterAct> changed = plan.acts().stream().filter(act -> act.kind() == RosterAct.Kind.CHANGE || act.kind() == RosterAct.Kind.MOVE).toList();
        List<RosterAct> moved = changed.stream().filter(ApplyRoster::beginsStay).toList();
        List<RosterAct> corrected = changed.stream().filter(act -> !beginsStay(act)).toList();
        members.correct(facts(corrected, made), details(corrected));
        members.move(facts(moved, made), moved.stream().map(act -> begun(act, act.kind() == RosterAct.Kind.MOVE ? "move" : "number")).toList(), details(moved));
        List<RosterAct> back = plan.of(RosterAct.Kind.RETURN);
        members.comeBack(facts(back, made), back.stream().map(act -> begun(act, "back")).toList());
        members.leave(plan.of(RosterAct.Kind.LEAVE).stream().map(act -> begun(act, "leave")).toList());
    }

    private static boolean beginsStay(RosterAct act) {
        return act.kind() == RosterAct.Kind.MOVE || act.changes().stream().anyMatch(change -> change.field() == RosterField.NUMBER);
    }

    private static Stays.Begun begun(RosterAct act, String how) {
        return new Stays.Begun(act.member(), act.day(), how, "");
    }

    private static Facts placed(RosterAct act, Map<Long, Long> made) {
        UnitRef unit = act.after().unit();
        return act.after().in(new UnitRef(made.getOrDefault(unit.id(), unit.id()), unit.name()));
    }

    private static Map<MemberId, Facts> facts(List<RosterAct> acts, Map<Long, Long> made) {
        Map<MemberId, Facts> facts = new LinkedHashMap<>();
        acts.forEach(act -> facts.put(act.member(), placed(act, made)));
        return facts;
    }

    /** Which fields; what stood in them is nobody's business who reads the trail. */
    static Map<MemberId, String> details(List<RosterAct> acts) {
        return acts.stream().collect(Collectors.toMap(RosterAct::member, act -> fields(act.changes(), act.day()), (one, other) -> one, LinkedHashMap::new));
    }

    static String fields(List<FieldChange> changes, LocalDate day) {
        return changes.stream().map(change -> change.field().code()).collect(Collectors.joining(" ")) + " from " + day;
    }
}
