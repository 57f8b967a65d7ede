package org.lianbing.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianbing.kernel.Failure;

/** Whom a row is about: by present or former number; who merely looks alike is asked about, never guessed. */
final class MatchPerson {

    private final Map<String, Company.Person> byNumber = new HashMap<>();
    private final Map<String, List<Company.Person>> byFormer = new HashMap<>();
    private final Map<String, List<Company.Person>> byDigits = new HashMap<>();
    private final Map<String, List<Company.Person>> byNameAndHire = new HashMap<>();
    private final Set<String> inFile = new HashSet<>();

    MatchPerson(Company company, List<RosterLine> lines) {
        lines.stream().filter(line -> line.number() != null).forEach(line -> inFile.add(line.number()));
        for (Company.Person person : company.people()) {
            byNumber.put(person.facts().number(), person);
            person.formerNumbers().forEach(number -> byFormer.computeIfAbsent(number, key -> new ArrayList<>()).add(person));
            byDigits.computeIfAbsent(digits(person.facts().number()), key -> new ArrayList<>()).add(person);
            if (person.facts().hiredOn() != null) {
                byNameAndHire.computeIfAbsent(person.facts().name() + person.facts().hiredOn(), key -> new ArrayList<>()).add(person);
            }
        }
    }

    /** @throws Failure.Invalid if the number is somebody else's who left, or has lost leading zeros */
    Match of(RosterLine line) {
        Company.Person person = byNumber.get(line.number());
        if (person != null && !person.isHere() && differs(line, person)) {
            throw Failure.Invalid.field("number", "people.roster.number.leavers", line.number(), person.facts().name());
        }
        if (person != null) {
            return new Match(person, false, List.of());
        }
        List<Company.Person> former = byFormer.getOrDefault(line.number(), List.of());
        List<Company.Person> same = former.stream().filter(one -> !differs(line, one)).toList();
        if (same.size() == 1) {
            return new Match(same.get(0), true, List.of());
        }
        return former.isEmpty() ? byDigitsOrLooks(line) : new Match(null, false, former);
    }

    private Match byDigitsOrLooks(RosterLine line) {
        List<Company.Person> padded = byDigits.getOrDefault(digits(line.number()), List.of()).stream()
                .filter(one -> one.facts().number().length() > line.number().length()).toList();
        List<Company.Person> same = padded.stream().filter(one -> !differs(line, one)).toList();
        if (same.size() == 1) {
            return new Match(same.get(0), true, List.of());
        }
        if (!padded.isEmpty()) {
            throw Failure.Invalid.field("number", "people.roster.number.zeros", line.number(), padded.get(0).facts().number());
        }
        List<Company.Person> alike = byNameAndHire.getOrDefault(line.text(RosterField.NAME) + line.date(RosterField.HIRED), List.of()).stream()
                .filter(one -> !inFile.contains(one.facts().number())).toList();
        return new Match(null, false, alike);
    }

    private static boolean differs(RosterLine line, Company.Person person) {
        return line.says(RosterField.NAME) && !line.text(RosterField.NAME).equals(person.facts().name());
    }

    /** Without the leading zeros that a spreadsheet takes from a number. */
    private static String digits(String number) {
        return number.matches("\\d+") ? number.replaceFirst("^0+(?=\\d)", "") : number;
    }

    /**
     * @param person null if nobody is known by this number
     * @param loose  known by a former number, or without its leading zeros: his number stays as it is
     * @param alike  who it might be
     */
    record Match(Company.Person person, boolean loose, List<Company.Person> alike) {
    }
}
