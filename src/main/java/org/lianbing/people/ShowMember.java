package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;

/** A member's facts and where he has been. */
@ApplicationScoped
@Transactional
public class ShowMember {

    private final Access access;
    private final Caller caller;
    private final Members members;
    private final Tiers tiers;
    private final LoadCompany company;
    private final Stays stays;

    ShowMember() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ShowMember(Access access, Caller caller, Members members, Tiers tiers, LoadCompany company, Stays stays) {
        this.access = access;
        this.caller = caller;
        this.members = members;
        this.tiers = tiers;
        this.company = company;
        this.stays = stays;
    }

    /** @throws Failure.NotFound if there is no such member; Failure.Forbidden if the caller may not see him */
    public MemberFile of(MemberId id) {
        access.requireSight(id, Matter.CARD);
        MemberCard card = members.card(id);
        Company.Person person = company.person(id);
        boolean keeps = access.hasOver(id, Role.ADMIN, Role.HR);
        boolean himself = caller.memberIfAny().filter(id::equals).isPresent();
        LocalDate today = members.today(id);
        LocalDate day = person.isHere() ? today : person.leftOn();
        Facts facts = keeps || himself ? person.facts() : person.facts().withoutEmail();
        return new MemberFile(card, facts, Tenure.tier(card, day, tiers.in(card.unitPath())).orElse(null),
                card.inPostOn() == null ? null : Tenure.years(card.inPostOn(), day), person.leftOn(), today, history(id, keeps), keeps,
                access.maySee(id, Matter.APPRAISAL) && card.inPostOn() != null, access.maySee(id, Matter.LEARNING));
    }

    private List<Stay> history(MemberId id, boolean keeps) {
        List<Stay> all = stays.of(id);
        return keeps ? all : all.stream().map(Stay::withoutReason).toList();
    }
}
