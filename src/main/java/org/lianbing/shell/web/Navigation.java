package org.lianbing.shell.web;

import static org.lianbing.people.Role.ADMIN;
import static org.lianbing.people.Role.CENTRE;
import static org.lianbing.people.Role.DEPUTY;
import static org.lianbing.people.Role.DIRECTOR;
import static org.lianbing.people.Role.HR;
import static org.lianbing.people.Role.INSPECTION;
import static org.lianbing.people.Role.MENTOR;
import static org.lianbing.people.Role.TRAINER;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.exam.MarkingQueue;
import org.lianbing.people.Access;
import org.lianbing.people.Me;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Role;

/** The desk's navigation: grouped by job, only what the role may do. */
@Named("nav")
@RequestScoped
public class Navigation {

    @Inject
    Access access;

    @Inject
    MarkingQueue marking;

    @Inject
    HttpServletRequest request;

    private Me me;
    private final List<Group> groups = new ArrayList<>();

    @PostConstruct
    void load() {
        me = access.me();
        MemberCard card = access.card();
        boolean mentor = me.has(MENTOR) || !access.newcomers().isEmpty();
        group("shell.learn", "learn", link("curriculum.path.title", "/curriculum/path"), link("drill.topics.title", "/drill/topics"),
                link("onboarding.mine.title", "/onboarding/mine").onlyIf(card.isNewcomer()), link("curriculum.progress.title", "/curriculum/progress").onlyIf(mentor || me.has(TRAINER, DIRECTOR, CENTRE, DEPUTY, HR)),
                link("curriculum.packs.title", "/curriculum/packs", ADMIN, TRAINER));
        group("shell.exams", "exams", link("exam.mine.title", "/exam/mine"), link("exam.sittings.title", "/exam/sittings", TRAINER),
                link("exam.marking.title", "/exam/marking").onlyIf(marking.concerns()), link("exam.disputes.title", "/exam/disputes", TRAINER),
                link("exam.blueprints.title", "/exam/blueprints", TRAINER),
                link("question.bank.title", "/question/bank", TRAINER));
        group("shell.meetings", "lecture", link("lecture.rota.meetings.title", "/lecture/meetings"), link("lecture.rota.title", "/lecture/rota"),
                link("lecture.rota.mine.title", "/lecture/mine").onlyIf(card.inPostOn() != null),
                link("lecture.lectures.title", "/lecture/lectures", TRAINER, DIRECTOR, CENTRE, DEPUTY),
                link("lecture.wishes.title", "/lecture/wishes"), link("library.title", "/library/items"),
                link("lecture.resolutions.title", "/lecture/resolutions"));
        group("shell.appraisal", "appraisal", link("appraisal.month.title", "/appraisal/month").onlyIf(card.inPostOn() != null),
                link("appraisal.department.title", "/appraisal/department", DIRECTOR, INSPECTION, CENTRE, DEPUTY, HR),
                link("appraisal.sheet.title", "/appraisal/sheet", DIRECTOR, INSPECTION, CENTRE, DEPUTY),
                link("appraisal.check.title", "/appraisal/check", DIRECTOR, INSPECTION, DEPUTY),
                link("appraisal.appeals.title", "/appraisal/appeals", INSPECTION, DEPUTY),
                link("appraisal.year.title", "/appraisal/year", DEPUTY, HR),
                link("appraisal.periods.title", "/appraisal/periods", DEPUTY, INSPECTION, HR, ADMIN),
                link("appraisal.posting.title", "/appraisal/postings", ADMIN));
        group("shell.merit", "star", link("merit.forces.title", "/merit/forces"), link("merit.innovations.title", "/merit/innovations"),
                link("merit.praise.title", "/merit/praise"));
        group("shell.people", "people", link("people.members.title", "/people/members", TRAINER, DIRECTOR, INSPECTION, CENTRE, DEPUTY, HR,
                ADMIN), link("onboarding.newcomers.title", "/onboarding/newcomers").onlyIf(mentor || me.has(TRAINER, DIRECTOR, DEPUTY, HR)),
                link("onboarding.desk.title", "/onboarding/shadowing").onlyIf(mentor), link("people.units.title", "/people/units", ADMIN, HR),
                link("people.roster.title", "/people/roster", ADMIN, HR), link("people.account.title", "/people/accounts", ADMIN, HR));
        group("shell.settings", "settings", link("people.role.title", "/people/roles", ADMIN), link("shell.audit.title", "/shell/audit", ADMIN, INSPECTION),
                link("shell.jobs.title", "/shell/jobs", ADMIN), link("notice.log.title", "/notice/log", ADMIN), link("operations.backups.title", "/operations/backups", ADMIN), link("shell.settings.title", "/shell/settings", ADMIN));
    }

    private void group(String title, String icon, Link... links) {
        List<Link> open = List.of(links).stream().filter(link -> link.shown() && (link.roles().length == 0 || me.has(link.roles()))).toList();
        if (!open.isEmpty()) {
            groups.add(new Group(title, icon, open));
        }
    }

    private static Link link(String title, String path, Role... roles) {
        return new Link(title, path, true, roles);
    }

    public List<Group> getGroups() {
        return groups;
    }

    public String getName() {
        return me.name();
    }

    public String getUnit() {
        return me.unitName();
    }

    /** {@code page} for the page that is shown, else null. */
    public String current(String path) {
        String page = request.getServletPath();
        return page.equals(path) || page.equals(path + ".xhtml") ? "page" : null;
    }

    /** A job and its pages. */
    public record Group(String title, String icon, List<Link> links) {
    }

    /** A page; open to everyone if no role is named. */
    public record Link(String title, String path, boolean shown, Role... roles) {

        private Link onlyIf(boolean condition) {
            return new Link(title, path, condition, roles);
        }
    }
}
