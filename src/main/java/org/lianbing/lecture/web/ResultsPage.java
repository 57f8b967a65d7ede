package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lianbing.kernel.Score;
import org.lianbing.lecture.ResultsView;
import org.lianbing.lecture.RubricLine;
import org.lianbing.lecture.ShowResults;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** How the lectures of a meeting were received. */
@Named
@RequestScoped
public class ResultsPage {

    @Inject
    ShowResults results;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private ResultsView view;

    @PostConstruct
    void load() {
        view = results.view(Ask.id(request, "id", "lecture.meeting.unknown"));
    }

    public ResultsView getView() {
        return view;
    }

    /** With one decimal; a dash for nothing. */
    public String shown(Score score) {
        return score == null ? "–" : oneDecimal(score).toPlainString();
    }

    /** With its sign. */
    public String signed(Score gain) {
        return gain == null ? "–" : (gain.value().signum() > 0 ? "+" : "") + oneDecimal(gain).toPlainString();
    }

    /** Of a line, in its own words. */
    public String name(RubricLine line) {
        return line.code().isEmpty() ? texts.own(line.title()) : texts.get("lecture.rubric." + line.code());
    }


    private static BigDecimal oneDecimal(Score score) {
        return score.value().setScale(1, RoundingMode.HALF_UP);
    }
}
