package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.lianbing.appraisal.CalendarCard;
import org.lianbing.appraisal.CalendarDraft;
import org.lianbing.appraisal.KeepCalendar;
import org.lianbing.appraisal.MonthDays;
import org.lianbing.platform.web.Screen;

/** The days on which a unit settles its months: read by who sees its appraisal, set by who heads it. */
@Named
@RequestScoped
public class AppraisalCalendarPage {

    @Inject
    KeepCalendar keeping;
    @Inject
    UnitMonthChoice choice;
    @Inject
    Screen screen;

    private CalendarCard card;
    private Integer entryUntil;
    private Integer checkUntil;
    private Integer closeBy;
    private Integer publicDays;

    /** Before the form is read: whether there is one depends on the unit. */
    @PostConstruct
    void load() {
        card = choice.getUnit() == null ? null : keeping.of(choice.getUnit());
        if (card != null) {
            MonthDays days = card.calendar().days();
            entryUntil = days.entryUntil();
            checkUntil = days.checkUntil();
            closeBy = days.closeBy();
            publicDays = days.publicDays();
        }
    }

    public String save() {
        return screen.submit(() -> {
            keeping.set(choice.getUnit(), new CalendarDraft(entryUntil, checkUntil, closeBy, publicDays));
            return done();
        });
    }

    public String follow() {
        return screen.submit(() -> {
            keeping.follow(choice.getUnit());
            return done();
        });
    }

    private String done() {
        return Screen.onward("/appraisal/calendar?unit=" + choice.getUnit(), "appraisal.done.calendar");
    }

    /** What can be chosen for a day, and for a number of days. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, MonthDays.LATEST).boxed().toList();
    }

    /** Null where the reader sees nobody who is appraised. */
    public CalendarCard getCard() {
        return card;
    }

    public Integer getEntryUntil() {
        return entryUntil;
    }

    public void setEntryUntil(Integer entryUntil) {
        this.entryUntil = entryUntil;
    }

    public Integer getCheckUntil() {
        return checkUntil;
    }

    public void setCheckUntil(Integer checkUntil) {
        this.checkUntil = checkUntil;
    }

    public Integer getCloseBy() {
        return closeBy;
    }

    public void setCloseBy(Integer closeBy) {
        this.closeBy = closeBy;
    }

    public Integer getPublicDays() {
        return publicDays;
    }

    public void setPublicDays(Integer publicDays) {
        this.publicDays = publicDays;
    }
}
