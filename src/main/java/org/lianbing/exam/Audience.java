package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Who may sit an exam: everyone with a customer-manager's post in a unit, of one tier or of all, or a list of numbers. */
@ApplicationScoped
@Transactional
public class Audience {

    private final Members members;
    private final Units units;
    private final Tiers tiers;
    private final Access access;

    Audience() {
        this(null, null, null, null);
    }

    @Inject
    Audience(Members members, Units units, Tiers tiers, Access access) {
        this.members = members;
        this.units = units;
        this.tiers = tiers;
        this.access = access;
    }

    /** @param tier a tier's code; null or empty for all */
    public List<MemberId> in(long unit, String tier) {
        access.require(Role.TRAINER);
        List<MemberCard> all = members.inPost(units.get(unit).path());
        if (tier == null || tier.isEmpty()) {
            return all.stream().map(MemberCard::id).toList();
        }
        Map<MemberId, Tier> byMember = tiers.of(all);
        return all.stream().map(MemberCard::id).filter(id -> byMember.containsKey(id) && byMember.get(id).code().equals(tier)).toList();
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
}
