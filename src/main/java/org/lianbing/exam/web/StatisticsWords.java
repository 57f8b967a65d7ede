package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lianbing.exam.Interval;
import org.lianbing.exam.ItemFigures;
import org.lianbing.exam.ItemLine;
import org.lianbing.platform.Texts;

/** Figures of statistics as people read them: 62%, 0.35, and what they mean. */
@Named
@RequestScoped
public class StatisticsWords {

    private static final String NONE = "–";

    @Inject
    Texts texts;

    /** Of a share. */
    public String percent(Double share) {
        return share == null ? NONE : Math.round(share * 100) + "%";
    }

    public String percents(Interval band) {
        return band == null ? "" : texts.of("exam.stat.band", Math.round(band.from() * 100) + "%", Math.round(band.to() * 100) + "%");
    }

    /** With so many decimals. */
    public String number(Double value, int decimals) {
        return value == null ? NONE : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    public String numbers(Interval band) {
        return band == null ? "" : texts.of("exam.stat.band", number(band.from(), 2), number(band.to(), 2));
    }

    /** Key of what a discrimination means (Ebel); empty where too few answered to say. */
    public String means(ItemFigures figures) {
        Double r = figures.discrimination();
        if (r == null || figures.count() < ItemFigures.ENOUGH) {
            return "";
        }
        return "exam.stat.r." + (r >= 0.4 ? "good" : r >= 0.3 ? "fair" : r >= 0.2 ? "weak" : "poor");
    }

    /** An option's letter; of a statement its word. */
    public String option(ItemLine line, int place) {
        return line.kind().equals("true-false") ? texts.get("question.js." + line.options().get(place).id())
                : String.valueOf((char) ('A' + place));
    }

    /** An option's text; of a statement nothing more. */
    public String text(ItemLine line, int place) {
        return line.kind().equals("true-false") ? "" : texts.own(line.options().get(place).text());
    }
}
