package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lianbing.exam.ItemLine;
import org.lianbing.exam.SittingStatistics;
import org.lianbing.exam.Statistics;
import org.lianbing.platform.web.Ask;

/** How the paper of a sitting and its questions worked. */
@Named
@RequestScoped
public class SittingStatisticsPage {

    private static final Map<String, Comparator<ItemLine>> SORTS = Map.of(
            "hard", Comparator.comparing(line -> line.figures().facility()),
            "weak", Comparator.comparing(line -> line.figures().discrimination(), Comparator.nullsLast(Comparator.naturalOrder())));

    @Inject
    Statistics statistics;
    @Inject
    HttpServletRequest request;

    private SittingStatistics sitting;
    private boolean suspect;
    private String sort;

    @PostConstruct
    void load() {
        sitting = statistics.ofSitting(Ask.id(request, "id", "exam.sitting.unknown"));
        suspect = "suspect".equals(request.getParameter("show"));
        String asked = request.getParameter("sort");
        sort = asked != null && SORTS.containsKey(asked) ? asked : "";
    }

    /** As they were asked for; each with its place on the paper. */
    public List<Place> getLines() {
        List<ItemLine> all = sitting.items();
        return all.stream().filter(line -> !suspect || line.suspect()).sorted(SORTS.getOrDefault(sort, (one, other) -> 0))
                .map(line -> new Place(all.indexOf(line) + 1, line)).toList();
    }

    public List<String> getSorts() {
        return List.of("", "hard", "weak");
    }

    public SittingStatistics getSitting() {
        return sitting;
    }

    public boolean isSuspect() {
        return suspect;
    }

    public String getSort() {
        return sort;
    }

    /** A question and the how-many-eth it is. */
    public record Place(int place, ItemLine line) {
    }
}
