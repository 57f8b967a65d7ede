package org.lianbing.question.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Texts;
import org.lianbing.platform.Uploads;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.question.RowProblem;
import org.lianbing.question.format.ExportQuestions;
import org.lianbing.question.format.Format;
import org.lianbing.question.format.ImportQuestions;
import org.lianbing.question.format.ImportQuestions.Preview;
import org.lianbing.question.format.ImportRuns;
import org.lianbing.question.format.KeepRepairs;
import org.lianbing.question.format.Repairs;

/** {@code /api/questions}: the bank comes and goes as files. */
@Path("questions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuestionFilesResource {

    /** Of files that programs send; the page keeps its own. */
    private static final String SENT = "question-import-sent";
    /** How many questions of the bank the format could not carry. */
    private static final String LEFT_OUT = "X-Lianbing-Left-Out";

    @Inject
    ImportQuestions importing;
    @Inject
    ImportRuns runs;
    @Inject
    ExportQuestions exporting;
    @Inject
    Uploads uploads;
    @Inject
    KeepRepairs keepRepairs;
    @Inject
    Texts texts;
    @Inject
    Access access;

    /** The body is the file. Rows that name no topic go to {@code topic} (a title or ref). With a problem in any row nothing is taken. */
    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    public ImportBody take(@QueryParam("format") String format, @QueryParam("dryRun") boolean dryRun,
            @QueryParam("topic") @DefaultValue("") String topic, @HeaderParam("Idempotency-Key") String key, InputStream body) {
        access.require(Role.TRAINER);
        Format known = Format.of(format);
        java.nio.file.Path file = uploads.get(uploads.keep(SENT, "", body), SENT).content();
        Preview read = dryRun ? importing.preview(file, known, Repairs.NONE, topic) : importing.take(file, known, Repairs.NONE, topic, key);
        return ImportBody.of(read, !dryRun, texts::of);
    }

    /** How far an import is that the caller began on the page. */
    @GET
    @Path("import/runs/{id}")
    public RunBody run(@PathParam("id") long id) {
        ImportRuns.Run run = runs.get(id);
        return new RunBody(run.state(), run.done(), run.total());
    }

    /** @param state {@code waiting}, {@code running}, {@code done} or {@code refused}; @param done questions written, of {@code total}; both 0 while the file is read */
    public record RunBody(String state, int done, int total) {
    }

    /** The questions of a filter, all that are in use without one; can be imported again without loss. */
    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    public Response export(@QueryParam("format") String format, @BeanParam FilterParams filter) {
        return answer(exporting.questions(filter.filter(), Format.written(format), texts::get));
    }

    /** An empty table with an example of each kind. */
    @GET
    @Path("template")
    @Produces(MediaType.WILDCARD)
    public Response template(@QueryParam("format") String format) {
        access.require(Role.TRAINER, Role.ADMIN);
        return answer(exporting.template(Format.table(format), texts::get));
    }

    /** A table that the caller brought to the page, with what he mended there, and beside each row what is still wrong with it. */
    @GET
    @Path("import/problems")
    @Produces(MediaType.WILDCARD)
    public Response problems(@QueryParam("upload") long upload, @QueryParam("repairs") Long repairs, @QueryParam("topic") @DefaultValue("") String topic) {
        java.nio.file.Path file = uploads.get(upload, ImportQuestions.UPLOADS).content();
        Repairs mended = keepRepairs.kept(repairs);
        List<RowProblem> problems = importing.preview(file, Format.XLSX, mended, topic).tally().problems();
        return answer(exporting.problems(file, mended, problems, texts::get, texts::of));
    }

    private static Response answer(ExportQuestions.File file) {
        return Response.fromResponse(Attachment.of(file.name(), file.type(), file.content())).header(LEFT_OUT, file.leftOut()).build();
    }
}
