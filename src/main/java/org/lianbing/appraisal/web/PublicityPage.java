package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.lianbing.appraisal.Calendars;
import org.lianbing.appraisal.Publicity;
import org.lianbing.appraisal.PublicityOf;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;

/** The table that is printed and hung up. */
@Named
@RequestScoped
public class PublicityPage {

    @Inject
    PublicityOf publicity;
    @Inject
    Units units;
    @Inject
    Calendars calendars;
    @Inject
    UnitMonthChoice choice;

    private Publicity shown;

    @PostConstruct
    void load() {
        shown = choice.getUnit() == null ? null : publicity.of(choice.getUnit(), choice.getPeriod()).orElse(null);
    }

    /** Null before the draft is published. */
    public Publicity getShown() {
        return shown;
    }

    public UnitCard getUnit() {
        return choice.getUnit() == null ? null : units.get(choice.getUnit());
    }

    /** About when its draft is published. */
    public LocalDate getDraftDay() {
        return calendars.of(getUnit() == null ? "" : getUnit().path(), choice.getPeriod()).entryUntil();
    }

    /** 86.8, not 86.80. */
    public String plain(BigDecimal value) {
        return value == null ? "–" : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
