package org.lianbing.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lianbing.kernel.Problem;
import org.lianbing.people.RosterField;
import org.lianbing.platform.Texts;

/** What a roster holds, in the reader's words. */
@Named
@RequestScoped
public class RosterWords {

    @Inject
    Texts t;

    public String field(RosterField field) {
        return t.get("people.roster.field." + field.code());
    }

    /** A value as a change names it. */
    public String value(RosterField field, String stored) {
        if (stored.isEmpty()) {
            return t.get("people.roster.nothing");
        }
        return switch (field) {
            case EMPLOYMENT -> t.get("people.roster.employment." + stored);
            case STATION -> t.get("people.roster.station." + stored);
            case HIRED, IN_POST, LEFT, BACK -> t.date(LocalDate.parse(stored));
            default -> t.own(stored);
        };
    }

    /** A choice by its constant; empty for none. */
    public String choice(RosterField field, Enum<?> constant) {
        return constant == null ? "" : value(field, constant.name());
    }

    /** Which column, and what is wrong with it. */
    public String problem(Problem problem) {
        for (RosterField field : RosterField.values()) {
            if (field.code().equals(problem.field())) {
                String said = t.of(problem);
                return said.startsWith(field(field)) ? said : t.of("people.roster.problemAt", field(field), said);
            }
        }
        return t.of(problem);
    }
}
