package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianbing.kernel.MemberId;
import org.lianbing.lecture.LecturerFile;
import org.lianbing.lecture.ShowLecturer;
import org.lianbing.platform.Caller;
import org.lianbing.platform.web.Ask;

/** A member's lectures, with his scores over time as a curve. */
@Named
@RequestScoped
public class LecturerPage {

    private static final int LEFT = 32;
    private static final int WIDTH = 560;
    private static final int TOP = 10;
    private static final int HEIGHT = 140;

    @Inject
    ShowLecturer show;
    @Inject
    Caller caller;
    @Inject
    HttpServletRequest request;

    private LecturerFile file;

    /** Without an id the reader's own. */
    @PostConstruct
    void load() {
        file = show.get(request.getParameter("id") == null ? caller.member() : new MemberId(Ask.id(request, "id", "people.member.unknown")));
    }

    /** Where each score stands in a picture of 560 by 160. */
    public List<Dot> getDots() {
        List<LecturerFile.Scored> scores = file.scores();
        return IntStream.range(0, scores.size()).mapToObj(at -> new Dot(
                LEFT + (scores.size() == 1 ? (WIDTH - LEFT) / 2 : at * (WIDTH - LEFT - TOP) / (scores.size() - 1)), y(scores.get(at).percent()), scores.get(at))).toList();
    }

    public String getCurve() {
        return getDots().stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }

    /** The lines at 0, 50 and 100 per cent. */
    public List<Line> getLines() {
        return List.of(new Line(0, y(0)), new Line(50, y(50)), new Line(100, y(100)));
    }

    private static int y(int percent) {
        return TOP + (100 - percent) * HEIGHT / 100;
    }

    public LecturerFile getFile() {
        return file;
    }

    public record Dot(int x, int y, LecturerFile.Scored score) {
    }

    public record Line(int percent, int y) {
    }
}
