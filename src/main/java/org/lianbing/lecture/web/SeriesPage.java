package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.lecture.Series;
import org.lianbing.lecture.SetSeries;
import org.lianbing.people.MemberCard;
import org.lianbing.people.UnitCard;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Makes a series of meetings, changes it, ends it. */
@Named
@RequestScoped
public class SeriesPage {

    @Inject
    SetSeries set;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private Series series;
    private SeriesForm form = new SeriesForm();
    private List<UnitCard> units;
    private List<MemberCard> people;

    /** Without an id one is made. */
    @PostConstruct
    void load() {
        units = set.units();
        if (units.isEmpty()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        people = set.chairs();
        if (request.getParameter("id") != null) {
            series = set.get(Ask.id(request, "id", "lecture.rota.series.unknown"));
            form = SeriesForm.of(series);
        }
    }

    public String save() {
        return screen.submit(() -> {
            long id = set.save(form.draft(series == null ? null : Long.valueOf(series.id())));
            return Screen.onward("/lecture/rota?series=" + id, "lecture.done.series");
        });
    }

    public String retire() {
        return screen.submit(() -> {
            set.retire(series.id());
            return Screen.onward("/lecture/meetings", "lecture.done.retired");
        });
    }

    public Series getSeries() {
        return series;
    }

    public SeriesForm getForm() {
        return form;
    }

    public List<UnitCard> getUnits() {
        return units;
    }

    public List<MemberCard> getPeople() {
        return people;
    }
}
