package org.lianbing.exam.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import org.lianbing.exam.DeskLog;
import org.lianbing.exam.FindSittings;
import org.lianbing.exam.MarkingQueue;
import org.lianbing.exam.MarkSheet;
import org.lianbing.exam.MarkSheets;
import org.lianbing.exam.SittingFilter;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;

/** Lists of exams as files: {@code format=xlsx} or {@code csv}. */
@Path("/")
@ApplicationScoped
public class ExamFiles {

    private static final int ANSWERS_AT_MOST = 10_000;

    @Inject
    FindSittings sittings;
    @Inject
    MarkSheets marks;
    @Inject
    MarkingQueue marking;
    @Inject
    DeskLog log;
    @Inject
    Texts texts;

    @GET
    @Path("sittings/export")
    public Response sittings(@QueryParam("q") String search, @QueryParam("state") String state, @QueryParam("sort") String sort,
            @QueryParam("format") String format) {
        Export export = Export.named(texts.get("exam.sittings.title")).columns(texts.get("exam.sitting"), texts.get("exam.state"),
                texts.get("exam.set.opensAt"), texts.get("exam.set.closesAt"), texts.get("exam.candidates"), texts.get("exam.started"),
                texts.get("exam.finished"), texts.get("exam.toMark"));
        sittings.all(new SittingFilter(search, state, sort)).forEach(row -> export.row(texts.own(row.title()), texts.get("exam.is." + row.state()),
                local(row.opensAt()), local(row.closesAt()), row.candidates(), row.started(), row.finished(), row.marking()));
        return Attachment.of(export, format);
    }

    /** 成绩单, with a column to sign in. */
    @GET
    @Path("sittings/{id}/marks/export")
    public Response marks(@PathParam("id") String id, @QueryParam("format") String format) {
        MarkSheet sheet = marks.get(IdText.orUnknown(id, "exam.sitting.unknown"));
        MarkSheet.Statistics figures = sheet.statistics();
        String title = texts.own(sheet.sitting().title());
        Export export = Export.named(texts.of("exam.marks.of", title)).above(texts.of("exam.marks.of", title))
                .above(texts.of("exam.marks.when", texts.dateTime(sheet.sitting().opensAt()), sheet.sitting().outOf(), sheet.sitting().passPercent()))
                .columns(texts.get("exam.marks.rank"), texts.get("people.members.number"), texts.get("people.members.name"),
                        texts.get("people.members.unit"), texts.get("exam.score"), texts.get("exam.marks.result"), texts.get("exam.resit"),
                        texts.get("exam.note"), texts.get("exam.marks.signature"));
        sheet.rows().forEach(row -> export.row(row.rank(), row.member().number(), row.member().name(), texts.own(row.member().unitName()),
                row.score(), result(row.state(), row.passed()), resit(row.resit()), row.excusedReason(), null));
        if (figures.graded() > 0) {
            export.below(texts.of("exam.marks.figures", figures.graded(), figures.average(), figures.passRate(), figures.highest(),
                    figures.lowest()));
        }
        return Attachment.of(export.below(texts.get("exam.marks.sign")), format);
    }

    private String result(String state, Boolean passed) {
        return passed == null ? texts.get("exam.state." + state) : texts.get(passed ? "exam.passed" : "exam.notPassed");
    }

    private String resit(MarkSheet.Resit resit) {
        return resit == null ? null : resit.score() == null ? texts.get("exam.state." + resit.state())
                : resit.score().stripTrailingZeros().toPlainString() + " " + result(resit.state(), resit.passed());
    }

    /** 考场记录: what was done, to whom, when, why and by whom. */
    @GET
    @Path("sittings/{id}/record/export")
    public Response record(@PathParam("id") String id, @QueryParam("format") String format) {
        Export export = Export.named(texts.get("exam.record.title")).columns(texts.get("exam.record.at"), texts.get("exam.record.act"),
                texts.get("people.members.name"), texts.get("people.members.number"), texts.get("exam.reason"), texts.get("exam.record.by"));
        log.of(IdText.orUnknown(id, "exam.sitting.unknown")).forEach(line -> export.row(local(line.at()), texts.of("exam.act." + line.act(), line.detail()),
                line.member() == null ? texts.get("exam.record.room") : line.member(), line.number(), line.reason(), line.by()));
        return Attachment.of(export, format);
    }

    /** What waits for its marker, without names. */
    @GET
    @Path("marking/export")
    public Response marking(@QueryParam("format") String format) {
        Export export = Export.named(texts.get("exam.marking.title")).columns(texts.get("exam.sitting"), texts.get("exam.marking.question"),
                texts.get("exam.sheet.model"), texts.get("exam.sheet.answer"), texts.get("exam.outOf"));
        marking.list(ANSWERS_AT_MOST).forEach(row -> export.row(texts.own(row.sitting()), plain(row.prompt()), row.model(), row.response(),
                row.points()));
        return Attachment.of(export, format);
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private LocalDateTime local(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, texts.zone());
    }
}
