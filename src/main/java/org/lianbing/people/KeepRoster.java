package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Sql;

/** Enters units and members, gives roles and mentors. For the administrator and HR. */
@ApplicationScoped
@Transactional
public class KeepRoster {

    @PersistenceContext
    EntityManager entities;

    private final Access access;
    private final Sql sql;
    private final AuditTrail audit;
    private final Stays stays;

    KeepRoster() {
        this(null, null, null, null);
    }

    @Inject
    KeepRoster(Access access, Sql sql, AuditTrail audit, Stays stays) {
        this.access = access;
        this.sql = sql;
        this.audit = audit;
        this.stays = stays;
    }

    /**
     * @param parentId null for the root of the tree
     * @throws Failure.Conflict if the code is taken
     */
    public long addUnit(Long parentId, String code, String name, int position) {
        access.requireOverUnit(parentId == null ? "/" : pathOf(parentId), Role.ADMIN, Role.HR);
        if (sql.count("select count(*) as n from unit where code=?", code) > 0) {
            throw new Failure.Conflict("people.unit.codeTaken", code);
        }
        Unit parent = parentId == null ? null : found(entities.find(Unit.class, parentId), "people.unit.unknown");
        Unit unit = new Unit(parent, code, name, position);
        entities.persist(unit);
        unit.takeItsPlace();
        entities.flush();
        audit.record("people.unit.add", "unit/" + unit.id(), code);
        return unit.id();
    }

    /** @throws Failure.Conflict if the number is taken */
    public MemberId addMember(NewMember entered) {
        access.requireOverUnit(pathOf(entered.unitId()), Role.ADMIN, Role.HR);
        if (sql.count("select count(*) as n from member where number=?", entered.number()) > 0) {
            throw new Failure.Conflict("people.number.taken", entered.number());
        }
        Member member = new Member(entered);
        entities.persist(member);
        entities.flush();
        stays.begin(member.id(), entered.inPostOn() != null ? entered.inPostOn() : entered.hiredOn());
        audit.record("people.member.add", "member/" + member.id(), entered.number());
        return member.id();
    }

    public void grant(MemberId member, Role role, long unitId) {
        access.requireOverUnit(pathOf(unitId), Role.ADMIN);
        sql.update("insert into role_holding(member_id, role, unit_id) values (?,?,?) on conflict do nothing", member, role.code(), unitId);
        audit.record("people.role.grant", "member/" + member, role.code() + " in unit/" + unitId);
    }

    public void giveMentor(MemberId newcomer, MemberId mentor) {
        access.requireOver(newcomer, Role.HR, Role.ADMIN, Role.TRAINER, Role.DIRECTOR);
        member(newcomer).isAccompaniedBy(mentor);
        entities.flush();
        audit.record("people.mentor.give", "member/" + newcomer, "mentor " + mentor);
    }

    /** The newcomer has been taken on, decided by a named person. */
    public void passOnboarding(MemberId newcomer, LocalDate day) {
        access.requireOver(newcomer, Role.DEPUTY, Role.HR);
        member(newcomer).passOnboarding(day);
        entities.flush();
        audit.record("people.onboarding.pass", "member/" + newcomer, day.toString());
    }

    private String pathOf(long unit) {
        return found(entities.find(Unit.class, unit), "people.unit.unknown").path();
    }

    private Member member(MemberId id) {
        return found(entities.find(Member.class, id.value()), "people.member.unknown");
    }

    private static <T> T found(T entity, String otherwise) {
        if (entity == null) {
            throw new Failure.NotFound(otherwise);
        }
        return entity;
    }
}
