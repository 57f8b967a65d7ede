package org.lianbing.onboarding.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.onboarding.SetProgramme;
import org.lianbing.platform.IdText;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** How many days of shadowing each unit wants. */
@Named
@RequestScoped
public class ProgrammePage {

    @Inject
    SetProgramme programme;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private List<SetProgramme.Programme> all;
    private String unit;
    private String days;

    @PostConstruct
    void load() {
        all = programme.list();
        unit = request.getParameter("unit");
    }

    public String set() {
        return screen.submit(() -> {
            Long chosen = IdText.orNull(unit);
            if (chosen == null) {
                throw Failure.Invalid.field("unit", "onboarding.programme.unit");
            }
            boolean asAbove = days == null || days.isBlank();
            Integer wanted = Ask.number(days);
            programme.set(chosen, asAbove ? null : wanted == null ? Integer.valueOf(0) : wanted);
            return Screen.onward("/onboarding/programme", "onboarding.done.programme");
        });
    }

    public List<SetProgramme.Programme> getAll() {
        return all;
    }

    public String getUnit() {
        return unit;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }
}
