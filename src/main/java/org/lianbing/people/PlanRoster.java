package org.lianbing.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;

/** Rows and the company as it stands → what would be done. Pure: the order of the rows does not matter. */
final class PlanRoster {

    private final Company company;
    private final RosterChoices choices;
    private final List<RosterLine> lines;
    private final UnitFinder units;
    private final MatchPerson matches;
    private final PlanLine each;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RosterQuestion> questions = new ArrayList<>();
    private final Map<RosterLine, RosterAct> acts = new LinkedHashMap<>();
    private final Map<MemberId, RosterLine> taken = new LinkedHashMap<>();
    private final Set<MemberId> named = new HashSet<>();
    private final Set<String> namesInTrouble = new HashSet<>();
    private int unchanged;
    private int skipped;
    private int loose;

    private PlanRoster(List<RosterLine> lines, Company company, RosterChoices choices) {
        this.company = company;
        this.choices = choices;
        this.lines = lines.stream().sorted(Comparator.comparing((RosterLine line) -> Objects.toString(line.number(), ""))
                .thenComparing(RosterLine::line)).toList();
        this.units = new UnitFinder(company, choices.createUnits());
        this.matches = new MatchPerson(company, lines);
        this.each = new PlanLine(company, units);
    }

    static RosterPlan of(List<RosterLine> lines, Company company, RosterChoices choices) {
        return new PlanRoster(lines, company, choices).plan();
    }

    private RosterPlan plan() {
        Map<String, List<RosterLine>> byNumber = lines.stream().filter(line -> line.problems().isEmpty())
                .collect(Collectors.groupingBy(RosterLine::number, LinkedHashMap::new, Collectors.toList()));
        lines.stream().filter(line -> !line.problems().isEmpty()).forEach(line -> refuse(line, line.problems()));
        byNumber.values().forEach(this::planOnce);
        refuseTakenNumbers();
        List<RosterAct> all = new ArrayList<>(acts.values());
        all.addAll(missing());
        int present = (int) company.people().stream().filter(person -> person.isHere() && company.isMine(person.unitPath())).count();
        problems.sort(Comparator.comparingInt(RowProblem::line));
        questions.sort(Comparator.comparingInt(RosterQuestion::line));
        all.sort(Comparator.comparing(RosterAct::kind).thenComparingInt(RosterAct::line));
        return new RosterPlan(all, questions, problems, neededUnits(all), lines.size(), unchanged, skipped, loose, present);
    }

    /** The same row twice is one; two that differ are both refused. */
    private void planOnce(List<RosterLine> same) {
        RosterLine first = same.get(0);
        if (same.stream().allMatch(line -> line.said().equals(first.said()))) {
            unchanged += same.size() - 1;
            plan(first);
            return;
        }
        for (RosterLine line : same) {
            RosterLine other = line == first ? same.get(1) : first;
            refuse(line, List.of(new Problem(RosterField.NUMBER.code(), line.line(), "people.roster.number.twice", List.of(line.number(), other.line()))));
        }
    }

    private void plan(RosterLine line) {
        try {
            MatchPerson.Match match = matches.of(line);
            Company.Person person = match.person() != null ? match.person() : answered(line, match);
            if (person == null && !match.alike().isEmpty() && !choices.same().containsKey(line.number())) {
                ask(line, match.alike());
                return;
            }
            take(line, person);
            RosterAct act = each.of(line, person, match.loose());
            loose += match.loose() ? 1 : 0;
            count(line, act);
        } catch (Failure.Invalid wrong) {
            refuse(line, wrong.problems().stream().map(problem -> new Problem(problem.field(), line.line(), problem.code(), problem.args())).toList());
        }
    }

    private void count(RosterLine line, RosterAct act) {
        if (act != null) {
            acts.put(line, act);
        } else if (line.isGone(company.today())) {
            skipped++;
        } else {
            unchanged++;
        }
    }

    private Company.Person answered(RosterLine line, MatchPerson.Match match) {
        Long same = choices.same().get(line.number());
        return same == null ? null : match.alike().stream().filter(person -> person.id().value() == same).findFirst().orElse(null);
    }

    private void ask(RosterLine line, List<Company.Person> alike) {
        alike.forEach(person -> named.add(person.id()));
        questions.add(new RosterQuestion(line.line(), line.number(), line.text(RosterField.NAME), line.unit(),
                alike.stream().filter(person -> company.isMine(person.unitPath())).map(person -> new RosterQuestion.Alike(person.id(),
                        person.facts().number(), person.facts().name(), person.facts().unit().name(), person.facts().hiredOn(), person.leftOn())).toList()));
    }

    private void take(RosterLine line, Company.Person person) {
        if (person == null) {
            return;
        }
        named.add(person.id());
        RosterLine before = taken.putIfAbsent(person.id(), line);
        if (before != null) {
            RosterAct planned = acts.remove(before);
            if (planned != null) {
                refuse(before, List.of(new Problem(RosterField.NUMBER.code(), before.line(), "people.roster.person.twice", List.of(line.line()))));
            }
            throw Failure.Invalid.field(RosterField.NUMBER.code(), "people.roster.person.twice", before.line());
        }
    }

    /** A number that somebody still bears, or that two would bear. */
    private void refuseTakenNumbers() {
        Map<String, MemberId> bearers = company.people().stream().collect(Collectors.toMap(person -> person.facts().number(), Company.Person::id));
        for (RosterLine line : List.copyOf(acts.keySet())) {
            RosterAct act = acts.get(line);
            MemberId bearer = bearers.get(act.after().number());
            if (bearer != null && !bearer.equals(act.member())) {
                acts.remove(line);
                refuse(line, List.of(new Problem(RosterField.NUMBER.code(), line.line(), "people.number.taken", List.of(act.after().number()))));
            }
        }
    }

    private void refuse(RosterLine line, List<Problem> why) {
        problems.add(new RowProblem(line.line(), why, line.cells()));
        if (line.says(RosterField.NAME)) {
            namesInTrouble.add(line.text(RosterField.NAME));
        }
    }

    /** Who is not named by any row, not even by one that cannot be taken. */
    private List<RosterAct> missing() {
        if (!choices.wholeCompany()) {
            return List.of();
        }
        Set<String> numbers = lines.stream().map(RosterLine::number).filter(Objects::nonNull).collect(Collectors.toSet());
        return company.people().stream().filter(person -> person.isHere() && !person.kept() && company.isMine(person.unitPath()))
                .filter(person -> !named.contains(person.id()) && !numbers.contains(person.facts().number()) && !namesInTrouble.contains(person.facts().name()))
                .map(person -> new RosterAct(RosterAct.Kind.LEAVE, 0, person.id(), person.facts(), person.facts(), company.today(), List.of())).toList();
    }

    /** Without those that only refused rows would have needed. */
    private List<NewUnit> neededUnits(List<RosterAct> all) {
        Map<Long, NewUnit> made = units.made().stream().collect(Collectors.toMap(NewUnit::id, unit -> unit));
        Set<Long> needed = new HashSet<>();
        for (RosterAct act : all) {
            for (NewUnit unit = made.get(act.after().unit().id()); unit != null; unit = made.get(unit.parentId())) {
                needed.add(unit.id());
            }
        }
        return units.made().stream().filter(unit -> needed.contains(unit.id())).toList();
    }
}
