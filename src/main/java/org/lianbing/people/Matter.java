package org.lianbing.people;

import static org.lianbing.people.Role.ADMIN;
import static org.lianbing.people.Role.CENTRE;
import static org.lianbing.people.Role.DEPUTY;
import static org.lianbing.people.Role.DIRECTOR;
import static org.lianbing.people.Role.HR;
import static org.lianbing.people.Role.INSPECTION;
import static org.lianbing.people.Role.TRAINER;

import java.util.EnumSet;
import java.util.Set;

/** What of another member is to be seen, and which roles over his unit may see it. Everyone sees his own. */
public enum Matter {
    /** Number, name, unit, dates. */
    CARD(true, TRAINER, DIRECTOR, INSPECTION, CENTRE, DEPUTY, HR, ADMIN),
    /** Courses, progress, exam results and answer sheets. */
    LEARNING(true, TRAINER, DIRECTOR, INSPECTION, CENTRE, DEPUTY, HR),
    /** Points and where they come from. */
    APPRAISAL(false, DIRECTOR, INSPECTION, CENTRE, DEPUTY, HR);

    private final boolean mentorToo;
    private final Set<Role> roles;

    Matter(boolean mentorToo, Role first, Role... more) {
        this.mentorToo = mentorToo;
        this.roles = EnumSet.of(first, more);
    }

    boolean openToMentor() {
        return mentorToo;
    }

    public Set<Role> roles() {
        return roles;
    }
}
