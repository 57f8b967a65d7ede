package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Sql;
import org.lianbing.platform.Uploads;
import org.lianbing.platform.sheet.ReadSheets;

/** Brings units and members in, and up to date, from a file of the personnel system: shown first, then all or nothing. */
@ApplicationScoped
@Transactional
public class ImportRoster {

    /** What an upload is kept for. */
    public static final String PURPOSE = "roster";

    private final Access access;
    private final Uploads uploads;
    private final LoadCompany company;
    private final ApplyRoster applying;
    private final AuditTrail audit;
    private final Sql sql;

    ImportRoster() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ImportRoster(Access access, Uploads uploads, LoadCompany company, ApplyRoster applying, AuditTrail audit, Sql sql) {
        this.access = access;
        this.uploads = uploads;
        this.company = company;
        this.applying = applying;
        this.audit = audit;
        this.sql = sql;
    }

    /** The paths of the units whose roster the caller keeps. @throws Failure.Forbidden if there is none */
    List<String> mine() {
        List<String> mine = access.pathsOf(Role.ADMIN, Role.HR);
        if (mine.isEmpty()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        return mine;
    }

    /**
     * What the file would do. Nothing is changed.
     *
     * @throws Failure.Invalid if it holds no roster
     */
    public RosterPreview preview(long upload, RosterChoices choices) {
        List<String> mine = mine();
        Uploads.Upload brought = uploads.get(upload, PURPOSE);
        RosterFile file = RosterFile.of(ReadSheets.of(brought.content()));
        RosterPlan plan = PlanRoster.of(file.lines(), company.now(mine), choices);
        return new RosterPreview(brought.fileName(), file.fields(), file.unknown(), file.headings(), plan);
    }

    /**
     * Does what the preview showed, all or nothing. A second time there is nothing left to do.
     *
     * @throws Failure.Conflict if it would no longer do the same, a question is open, or a consent is missing
     */
    public RosterPlan apply(long upload, RosterChoices choices, Consent consent) {
        mine();
        sql.list(row -> row.id("id"), "select id from roster_turn where id=1 for update");
        RosterPlan plan = preview(upload, choices).plan();
        if (plan.isEmpty()) {
            return plan;
        }
        if (!plan.fingerprint().equals(consent.fingerprint())) {
            throw new Failure.Conflict("people.roster.changed");
        }
        if (!plan.questions().isEmpty()) {
            throw new Failure.Conflict("people.roster.unanswered", plan.questions().size());
        }
        if (!plan.problems().isEmpty() && !consent.leaveOut()) {
            throw new Failure.Conflict("people.roster.problemsLeft", plan.problems().size());
        }
        if (plan.hasManyLeavers() && !consent.manyLeavers()) {
            throw new Failure.Conflict("people.roster.manyLeavers", plan.of(RosterAct.Kind.LEAVE).size(), plan.present());
        }
        applying.apply(plan);
        audit.record("people.roster.import", "upload/" + upload, counts(plan));
        return plan;
    }

    private static String counts(RosterPlan plan) {
        StringBuilder counts = new StringBuilder();
        for (RosterAct.Kind kind : RosterAct.Kind.values()) {
            counts.append(kind.name().toLowerCase(Locale.ROOT)).append(' ').append(plan.of(kind).size()).append(", ");
        }
        return counts + "left out " + plan.problems().size() + ", units " + plan.newUnits().size();
    }

    /**
     * What the user confirmed.
     *
     * @param fingerprint of the plan that he saw
     * @param leaveOut    whether rows with problems are left out and the others done
     * @param manyLeavers whether more than a fifth of the members may leave
     */
    public record Consent(String fingerprint, boolean leaveOut, boolean manyLeavers) {
    }
}
