package org.lianbing.exam.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.lianbing.exam.Interval;
import org.lianbing.exam.ItemFigures;
import org.lianbing.exam.ItemLine;
import org.lianbing.exam.PaperFigures;
import org.lianbing.exam.QuestionStatistics;
import org.lianbing.exam.SittingStatistics;
import org.lianbing.exam.Statistics;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;
import org.lianbing.question.PlainText;

/** Statistics of papers and questions, as JSON and as tables. For trainers. */
@Path("/")
@ApplicationScoped
public class StatisticsResource {

    private static final int DECIMALS = 4;

    @Inject
    Statistics statistics;
    @Inject
    Texts texts;

    @GET
    @Path("sittings/{id}/statistics")
    @Produces(MediaType.APPLICATION_JSON)
    public SittingStatistics sitting(@PathParam("id") String id) {
        return statistics.ofSitting(IdText.orUnknown(id, "exam.sitting.unknown"));
    }

    @GET
    @Path("sittings/{id}/statistics/export")
    public Response sitting(@PathParam("id") String id, @QueryParam("format") String format) {
        SittingStatistics sitting = sitting(id);
        PaperFigures paper = sitting.paper();
        String title = texts.of("exam.stat.of", texts.own(sitting.title()));
        Export export = Export.named(title).above(title).above(texts.of("exam.stat.figures", paper.count(), text(paper.mean()), text(paper.deviation()),
                text(paper.alpha()), text(paper.error()))).columns(columns());
        sitting.items().forEach(line -> export.row(cells(line)));
        return Attachment.of(export.below(texts.get("exam.stat.readBand")), format);
    }

    @GET
    @Path("question-statistics/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public QuestionStatistics question(@PathParam("id") String id) {
        return statistics.ofQuestion(IdText.orUnknown(id, "question.unknown.question"));
    }

    @GET
    @Path("question-statistics/{id}/export")
    public Response question(@PathParam("id") String id, @QueryParam("format") String format) {
        QuestionStatistics question = question(id);
        Export export = Export.named(texts.get("exam.stat.question")).above(question.ref() + " " + PlainText.text(question.prompt()))
                .columns(texts.get("exam.sitting"), texts.get("exam.set.opensAt"), texts.get("exam.stat.wording"), texts.get("exam.stat.people"),
                        texts.get("exam.stat.facility"), from("exam.stat.facility"), to("exam.stat.facility"), texts.get("exam.stat.discrimination"),
                        from("exam.stat.discrimination"), to("exam.stat.discrimination"), texts.get("exam.stat.difference"));
        question.uses().forEach(use -> {
            List<Object> row = new ArrayList<>(List.of(texts.own(use.title()), LocalDateTime.ofInstant(use.opensAt(), texts.zone()), use.number()));
            row.addAll(figures(use.figures()));
            export.row(row.toArray());
        });
        return Attachment.of(export, format);
    }

    private List<String> columns() {
        return List.of(texts.get("exam.stat.number"), texts.get("question.sheet.code"), texts.get("exam.stat.wording"), texts.get("exam.set.kinds"),
                texts.get("exam.marking.question"), texts.get("exam.stat.people"), texts.get("exam.stat.facility"), from("exam.stat.facility"),
                to("exam.stat.facility"), texts.get("exam.stat.discrimination"), from("exam.stat.discrimination"), to("exam.stat.discrimination"),
                texts.get("exam.stat.difference"), texts.get("exam.stat.choices"), texts.get("exam.stat.exposure"), texts.get("exam.stat.lastAt"),
                texts.get("exam.stat.suspect"));
    }

    private Object[] cells(ItemLine line) {
        List<Object> row = new ArrayList<>(List.of(line.part() == 0 ? "" : String.valueOf(line.part()), line.ref(), line.number(),
                texts.get("question.kind." + line.kind()), PlainText.text(texts.own(line.prompt()))));
        row.addAll(figures(line.figures()));
        row.add(choices(line));
        row.add(line.laid());
        row.add(LocalDateTime.ofInstant(line.lastAt(), texts.zone()));
        row.add(line.figures().warnings().stream().map(warning -> texts.get("exam.stat.warning." + warning.code()))
                .collect(Collectors.joining(texts.get("shell.semicolon"))));
        return row.toArray();
    }

    private static List<Object> figures(ItemFigures figures) {
        List<Object> cells = new ArrayList<>(Collections.singletonList(figures.count()));
        cells.add(decimal(figures.facility()));
        addBand(cells, figures.facilityBand());
        cells.add(decimal(figures.discrimination()));
        addBand(cells, figures.correlationBand());
        cells.add(decimal(figures.difference()));
        return cells;
    }

    private static void addBand(List<Object> cells, Interval band) {
        cells.add(band == null ? null : decimal(band.from()));
        cells.add(band == null ? null : decimal(band.to()));
    }

    private String choices(ItemLine line) {
        return line.figures().choices().stream().map(choice -> choice.id() + (choice.right() ? "✓ " : " ") + choice.count())
                .collect(Collectors.joining(texts.get("shell.semicolon")));
    }

    private String from(String key) {
        return texts.of("exam.stat.from", texts.get(key));
    }

    private String to(String key) {
        return texts.of("exam.stat.to", texts.get(key));
    }

    private static BigDecimal decimal(Double value) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static String text(Double value) {
        return value == null ? "–" : decimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
