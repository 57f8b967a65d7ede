package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.lecture.RotaView;
import org.lianbing.lecture.Series;
import org.lianbing.lecture.SetSeries;
import org.lianbing.lecture.ShowRota;
import org.lianbing.lecture.Swap;
import org.lianbing.lecture.SwapTurns;
import org.lianbing.platform.web.Ask;

/** The rota of a series: weeks by places. Without a series named, the reader's nearest. */
@Named
@RequestScoped
public class RotaPage {

    @Inject
    ShowRota show;
    @Inject
    SwapTurns swaps;
    @Inject
    SetSeries set;
    @Inject
    HttpServletRequest request;

    private List<Series> all;
    private RotaView view;
    private List<Swap> asked = List.of();

    @PostConstruct
    void load() {
        all = show.series();
        if (request.getParameter("series") != null) {
            view = show.of(Ask.id(request, "series", "lecture.rota.series.unknown"));
        } else if (!all.isEmpty()) {
            view = show.of(all.get(0).id());
        }
        if (view != null && view.mayKeep()) {
            asked = swaps.of(view.series().id()).stream().filter(swap -> swap.open() && (swap.isAsked() || swap.isAccepted())).toList();
        }
    }

    /** Whether the reader plans meetings. */
    public boolean isKeeping() {
        return !set.units().isEmpty();
    }

    public List<Series> getAll() {
        return all;
    }

    public RotaView getView() {
        return view;
    }

    /** Exchanges that wait for an answer, or can still be undone. */
    public List<Swap> getAsked() {
        return asked;
    }

    /** How many lecture each time, at most, for the table's head. */
    public List<Integer> getPlaces() {
        int most = view.weeks().stream().mapToInt(week -> week.places().size()).max().orElse(0);
        return java.util.stream.IntStream.rangeClosed(1, most).boxed().toList();
    }
}
