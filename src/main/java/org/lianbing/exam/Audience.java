package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.people.Tier;
import org.lianbing.people.Tiers;
import org.lianbing.people.Units;
import org.lianbing.platform.Sql;

/** Who may sit an exam: everyone with a customer-manager's post in some units, of one tier or of all, or who holds a role, and whoever is named. */
@ApplicationScoped
@Transactional
public class Audience {

    /** The group of those who are no newcomers. */
    public static final String REGULAR = "regular";
    /** Before the code of a role: the group of those who hold it. */
    public static final String ROLE = "role:";
    private static final int NAMED_AT_MOST = 5_000;
    private static final int WORD = 100;

    private final Members members;
    private final Units units;
    private final Tiers tiers;
    private final Access access;
    private final Sql sql;

    Audience() {
        this(null, null, null, null, null);
    }

    @Inject
    Audience(Members members, Units units, Tiers tiers, Access access, Sql sql) {
        this.members = members;
        this.units = units;
        this.tiers = tiers;
        this.access = access;
        this.sql = sql;
    }

    /**
     * Each once, those of the units first.
     *
     * @throws Failure.Forbidden if a unit is none of the caller's
     * @throws Failure.Invalid   naming every number or name that is not clear
     */
    public List<MemberId> of(ExamPlan.People people) {
        access.require(Role.TRAINER);
        Set<MemberId> all = new LinkedHashSet<>();
        people.units().forEach(unit -> all.addAll(in(unit, people.group())));
        all.addAll(named(words(people.named())));
        return List.copyOf(all);
    }

    List<MemberId> in(long unit, String group) {
        String path = units.get(unit).path();
        access.requireOverUnit(path, Role.TRAINER);
        if (group != null && group.startsWith(ROLE)) {
            return members.withRole(role(group), path).stream().map(MemberCard::id).toList();
        }
        List<MemberCard> all = members.inPost(path);
        if (group == null || group.isEmpty()) {
            return all.stream().map(MemberCard::id).toList();
        } else if (group.equals(REGULAR)) {
            return all.stream().filter(card -> !card.isNewcomer()).map(MemberCard::id).toList();
        }
        Map<MemberId, Tier> byMember = tiers.of(all);
        return all.stream().map(MemberCard::id).filter(id -> byMember.containsKey(id) && byMember.get(id).code().equals(group)).toList();
    }

    private static Role role(String group) {
        return Stream.of(Role.values()).filter(role -> role.code().equals(group.substring(ROLE.length()))).findFirst()
                .orElseThrow(() -> Failure.Invalid.field("group", "exam.candidate.noGroup"));
    }

    /** What stands between blanks, commas and line ends, each once. */
    private static List<String> words(String pasted) {
        return Arrays.stream((pasted == null ? "" : pasted).split("[\\s,，、;；]+")).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(WORD, word.length()))).distinct().toList();
    }

    /** By number, else by a name that nobody else in the caller's units has. Two queries, however many. */
    private List<MemberId> named(List<String> words) {
        if (words.size() > NAMED_AT_MOST) {
            throw Failure.Invalid.field("named", "exam.candidate.tooMany", NAMED_AT_MOST);
        }
        Map<String, List<MemberId>> byWord = sql.list(row -> new Named(row.text("number"), row.text("name"), row.member("id")),
                "select m.id, m.number, m.name from member_card m where m.left_on is null and (" + InSight.condition(access) + ") and (m.number in ("
                + Sql.marks(words.size()) + ") or m.name in (" + Sql.marks(words.size()) + ")) order by m.number",
                Stream.concat(words.stream(), words.stream()).toArray()).stream()
                .flatMap(found -> Stream.of(Map.entry(found.number(), found.member()), Map.entry(found.name(), found.member()))).distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<Problem> problems = new ArrayList<>();
        List<MemberId> found = new ArrayList<>();
        for (String word : words) {
            List<MemberId> hits = byWord.getOrDefault(word, List.of());
            if (hits.size() == 1) {
                found.add(hits.get(0));
            } else {
                problems.add(Problem.at("named", hits.isEmpty() ? "exam.candidate.notFound" : "exam.candidate.sameName", word));
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("exam.sitting.invalid", problems);
        }
        return found;
    }

    /** @throws Failure.Invalid naming every number that nobody has */
    public List<MemberId> withNumbers(List<String> numbers) {
        access.require(Role.TRAINER);
        List<Problem> problems = new ArrayList<>();
        List<MemberId> found = new ArrayList<>();
        for (String number : numbers) {
            members.withNumber(String.valueOf(number)).ifPresentOrElse(card -> found.add(card.id()),
                    () -> problems.add(Problem.at("candidates", "exam.candidate.noNumber", String.valueOf(number))));
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("exam.sitting.invalid", problems);
        }
        return found;
    }

    private record Named(String number, String name, MemberId member) {
    }
}
