package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Tiers;
import org.lianbing.people.Units;

/** Who may sit an exam: everyone with a customer-manager's post in a unit, of one tier or of all, or a list of numbers. */
@ApplicationScoped
@Transactional
public class Audience {

    private final Members members;
    private final Units units;
    private final Tiers tiers;

    Audience() {
        this(null, null, null);
    }

    @Inject
    Audience(Members members, Units units, Tiers tiers) {
        this.members = members;
        this.units = units;
        this.tiers = tiers;
    }

    /** @param tier a tier's code; null or empty for all */
    public List<MemberId> in(long unit, String tier) {
        return members.inPost(units.get(unit).path()).stream().map(MemberCard::id).filter(member -> tier == null || tier.isEmpty()
                || tiers.of(member).map(found -> found.code().equals(tier)).orElse(false)).toList();
    }

    /** @throws Failure.Invalid naming every number that nobody has */
    public List<MemberId> withNumbers(List<String> numbers) {
        List<Problem> problems = new ArrayList<>();
        List<MemberId> found = new ArrayList<>();
        for (String number : numbers) {
            members.withNumber(number).ifPresentOrElse(card -> found.add(card.id()),
                    () -> problems.add(Problem.at("candidates", "exam.candidate.noNumber", number)));
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("exam.sitting.invalid", problems);
        }
        return found;
    }
}
