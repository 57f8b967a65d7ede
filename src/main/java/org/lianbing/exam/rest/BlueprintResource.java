package org.lianbing.exam.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.lianbing.exam.Blueprint;
import org.lianbing.exam.BlueprintFiles;
import org.lianbing.exam.BlueprintRow;
import org.lianbing.exam.CheckBlueprint;
import org.lianbing.exam.KeepBlueprints;
import org.lianbing.exam.RedrawAttempt;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;
import org.lianbing.question.BankFilter;
import org.lianbing.question.FindQuestions;

/** What the blueprint's form asks while it is typed, its files, and draws that are shown again. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BlueprintResource {

    private static final int FOUND_AT_MOST = 8;

    @Inject
    CheckBlueprint check;
    @Inject
    KeepBlueprints keep;
    @Inject
    BlueprintFiles files;
    @Inject
    FindQuestions questions;
    @Inject
    RedrawAttempt redraw;
    @Inject
    Texts texts;

    /** What the bank has for it, and what is short; 200 whatever is wrong with it: it is being typed. */
    @POST
    @Path("blueprints/check")
    @Consumes(MediaType.APPLICATION_JSON)
    public Checked check(Blueprint blueprint) {
        if (blueprint == null) {
            throw new Failure.Invalid("platform.malformed", List.of());
        }
        CheckBlueprint.Result result = check.check(blueprint);
        return new Checked(result.questions(), result.outOf(), result.held(), result.shares(),
                result.problems().stream().map(one -> new Said(one.field(), one.code(), texts.of(one))).toList());
    }

    /** Questions of the bank in whose words this stands: to name must-haves. */
    @GET
    @Path("blueprints/questions")
    public List<Found> find(@QueryParam("q") String search) {
        return questions.page(BankFilter.typed(search, "", "", "", "", "", "", ""), 0).stream().limit(FOUND_AT_MOST)
                .map(row -> new Found(row.revision().ref(), row.prompt(), row.revision().body().kind().code(), row.topicTitle())).toList();
    }

    @GET
    @Path("blueprints/export")
    public Response export(@QueryParam("q") String search, @QueryParam("state") String state, @QueryParam("format") String format) {
        Export export = Export.named(texts.get("exam.blueprints.title")).columns(texts.get("exam.blueprint.title"), texts.get("exam.blueprint.version"),
                texts.get("exam.page.questions"), texts.get("exam.outOf"), texts.get("exam.blueprint.papers"), texts.get("exam.blueprint.changedAt"));
        keep.all(search, "retired".equals(state)).forEach(row -> export.row(row.title(), row.version(), row.questions(), row.outOf(), row.papers(),
                local(row)));
        return Attachment.of(export, format);
    }

    private LocalDateTime local(BlueprintRow row) {
        return LocalDateTime.ofInstant(row.changedAt(), texts.zone());
    }

    @GET
    @Path("blueprints/{id}/export")
    public Response export(@PathParam("id") String id, @QueryParam("format") String format) {
        return Attachment.of(files.export(IdText.orUnknown(id, "exam.blueprint.unknown"), texts.getLanguage()), format);
    }

    /** The questions of an attempt, drawn again from its number. */
    @GET
    @Path("attempts/{id}/draw")
    public RedrawAttempt.Redrawn redraw(@PathParam("id") String id) {
        return redraw.again(IdText.orUnknown(id, "exam.attempt.unknown"));
    }

    /** @param held by line and column; @param shares of each line, percent of the points */
    public record Checked(int questions, BigDecimal outOf, List<List<Integer>> held, List<Integer> shares, List<Said> problems) {
    }

    /** @param field as the form names it: {@code cell-2-0} */
    public record Said(String field, String code, String message) {
    }

    public record Found(String ref, String prompt, String kind, String topic) {
    }
}
