package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.KeepRoster;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Newcomer;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Gives a newcomer his mentor (师徒), or another one. People keeps who it is now; here is who it was. */
@ApplicationScoped
@Transactional
public class AssignMentor {

    static final Role[] BY = {Role.DIRECTOR, Role.TRAINER, Role.HR, Role.ADMIN};

    private final Sql sql;
    private final KeepRoster roster;
    private final Members members;
    private final Access access;
    private final Caller caller;
    private final Notify notify;
    private final Clock clock;

    AssignMentor() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    AssignMentor(Sql sql, KeepRoster roster, Members members, Access access, Caller caller, Notify notify, Clock clock) {
        this.sql = sql;
        this.roster = roster;
        this.members = members;
        this.access = access;
        this.caller = caller;
        this.notify = notify;
        this.clock = clock;
    }

    /** Who may be chosen: mentors by role over his unit, then those in a post in his unit; no newcomers. */
    public List<MemberCard> choices(MemberId newcomer) {
        access.requireOver(newcomer, BY);
        Map<MemberId, MemberCard> found = new LinkedHashMap<>();
        members.holders(Role.MENTOR, newcomer).forEach(card -> found.put(card.id(), card));
        members.inPost(members.card(newcomer).unitPath()).forEach(card -> found.putIfAbsent(card.id(), card));
        return found.values().stream().filter(card -> !card.isNewcomer() && !card.id().equals(newcomer)).toList();
    }

    /**
     * @param from the first day with this mentor
     * @throws Failure.Invalid  if he may not be chosen, or the day is not between the newcomer's first day (or the present mentor's) and today
     * @throws Failure.NotFound if the member is no newcomer
     */
    public void give(MemberId newcomer, MemberId mentor, LocalDate from) {
        access.requireOver(newcomer, BY);
        Newcomer state = members.newcomer(newcomer).filter(found -> found.passedOn() == null)
                .orElseThrow(() -> new Failure.NotFound("onboarding.unknown"));
        if (mentor == null || choices(newcomer).stream().noneMatch(card -> card.id().equals(mentor))) {
            throw Failure.Invalid.field("mentor", "onboarding.mentor.choose");
        }
        LocalDate earliest = sql.list(row -> row.date("from_on"), "select from_on from mentorship where member_id=? and until_on is null", newcomer)
                .stream().findFirst().orElse(state.from());
        if (from == null || from.isBefore(earliest) || from.isAfter(members.today(newcomer))) {
            throw Failure.Invalid.field("from", "onboarding.mentor.from", earliest.toString());
        }
        if (!mentor.equals(state.mentor())) {
            replace(newcomer, mentor, from);
        }
    }

    private void replace(MemberId newcomer, MemberId mentor, LocalDate from) {
        roster.giveMentor(newcomer, mentor);
        sql.update("update mentorship set until_on=case when from_on<? then cast(? as date) else from_on end where member_id=? and until_on is null",
                from, from.minusDays(1), newcomer);
        sql.update("insert into mentorship(member_id, mentor_id, from_on, given_by, given_at) values (?,?,?,?,?)", newcomer, mentor, from,
                caller.memberIfAny().orElse(null), clock.instant());
        notify.tell(List.of(mentor), new NewNotice("onboarding.notice.newcomer", List.of(members.card(newcomer).name()),
                "/onboarding/newcomer?id=" + newcomer, "mentorship/" + newcomer));
        notify.tell(List.of(newcomer), new NewNotice("onboarding.notice.mentor", List.of(members.card(mentor).name()), "/onboarding/mine",
                "mentorship/" + newcomer));
    }

    /** The present one first. Whoever may see the newcomer's learning may see it: his page asks. */
    List<Mentorship> history(MemberId newcomer) {
        List<Given> given = sql.list(row -> new Given(row.member("mentor_id"), row.date("from_on"), row.date("until_on"), row.text("name")),
                "select s.mentor_id, s.from_on, s.until_on, c.name from mentorship s left join member_card c on c.id=s.given_by where s.member_id=? "
                + "order by s.from_on desc, s.id desc", newcomer);
        Map<MemberId, MemberCard> cards = members.cards(given.stream().map(Given::mentor).distinct().toList());
        return given.stream().filter(one -> cards.containsKey(one.mentor()))
                .map(one -> new Mentorship(cards.get(one.mentor()), one.from(), one.until(), one.by())).toList();
    }

    private record Given(MemberId mentor, LocalDate from, LocalDate until, String by) {
    }
}
