package org.lianbing.exam.rest;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.lianbing.exam.AnswerSheet;
import org.lianbing.exam.AnswerSheets;
import org.lianbing.exam.AttemptDevices;
import org.lianbing.exam.AttemptState;
import org.lianbing.exam.Device;
import org.lianbing.exam.MySitting;
import org.lianbing.exam.MySittings;
import org.lianbing.exam.RunningAttempt;
import org.lianbing.exam.RoomMessages;
import org.lianbing.exam.SaveAnswer;
import org.lianbing.exam.SavedAnswer;
import org.lianbing.exam.StartAttempt;
import org.lianbing.exam.SubmitAttempt;
import org.lianbing.exam.SubmittedAttempt;
import org.lianbing.exam.WatchAttempt;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Page;

/** The candidate's calls. Ids that are no numbers are as unknown as any other. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExamResource {

    static final String DEVICE = "X-Lianbing-Device";

    @Inject
    MySittings mySittings;
    @Inject
    StartAttempt startAttempt;
    @Inject
    AttemptDevices devices;
    @Inject
    SaveAnswer saveAnswer;
    @Inject
    SubmitAttempt submitAttempt;
    @Inject
    WatchAttempt watch;
    @Inject
    RoomMessages messages;
    @Inject
    AnswerSheets sheets;

    @GET
    @Path("sittings")
    public Page<MySitting> sittings(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return mySittings.list(cursor, Page.limit(limit));
    }

    /** The body may be empty, or {@code {"code": "…"}} where the hall asks for one. */
    @POST
    @Path("sittings/{id}/attempts")
    @Consumes(MediaType.WILDCARD)
    public Response start(@PathParam("id") String id, String entry, @HeaderParam(DEVICE) String mark, @HeaderParam("User-Agent") String browser) {
        Device device = Device.of(mark, browser);
        RunningAttempt attempt = startAttempt.start(IdText.orUnknown(id, "exam.sitting.unknown"), code(entry), device);
        devices.seen(Long.parseLong(attempt.attemptId()), device);
        return Response.status(attempt.fresh() ? 201 : 200).entity(attempt).build();
    }

    private static String code(String entry) {
        if (entry == null || entry.isBlank()) {
            return null;
        }
        try (JsonReader reader = JSON.createReader(new StringReader(entry))) {
            return reader.read() instanceof JsonObject object && object.get("code") instanceof JsonString code ? code.getString() : null;
        }
    }

    @GET
    @Path("attempts/{id}")
    public AttemptState look(@PathParam("id") String id, @HeaderParam(DEVICE) String mark, @HeaderParam("User-Agent") String browser) {
        return watch.look(IdText.orUnknown(id, "exam.attempt.unknown"), Device.of(mark, browser));
    }

    /** The candidate puts a message of the invigilator away. */
    @PUT
    @Path("attempts/{id}/messages/{message}")
    @Consumes(MediaType.WILDCARD)
    public void seen(@PathParam("id") String id, @PathParam("message") String message, @HeaderParam(DEVICE) String mark,
            @HeaderParam("User-Agent") String browser) {
        messages.seen(IdText.orUnknown(id, "exam.attempt.unknown"), IdText.orUnknown(message, "exam.message.unknown"), Device.of(mark, browser));
    }

    @PUT
    @Path("attempts/{id}/answers/{slot}")
    public SavedAnswer save(@PathParam("id") String id, @PathParam("slot") String slot, Answered answered,
            @HeaderParam(DEVICE) String mark, @HeaderParam("User-Agent") String browser) {
        if (answered == null || answered.seq() == null) {
            throw Failure.Invalid.field("seq", "exam.answer.seq");
        }
        long position = IdText.orUnknown(slot, "exam.attempt.unknown");
        return saveAnswer.save(IdText.orUnknown(id, "exam.attempt.unknown"), (int) Math.min(position, Integer.MAX_VALUE), answered.response(),
                answered.seq(), Device.of(mark, browser));
    }

    @POST
    @Path("attempts/{id}/submission")
    @Consumes(MediaType.WILDCARD)
    public SubmittedAttempt submit(@PathParam("id") String id, @HeaderParam(DEVICE) String mark, @HeaderParam("User-Agent") String browser) {
        return submitAttempt.submit(IdText.orUnknown(id, "exam.attempt.unknown"), Device.of(mark, browser));
    }

    @GET
    @Path("attempts/{id}/result")
    public Result result(@PathParam("id") String id) {
        AnswerSheet sheet = sheets.get(IdText.orUnknown(id, "exam.attempt.unknown"));
        return new Result(sheet.state(), sheet.score(), sheet.outOf(), sheet.passed(), sheet.shown(), sheet.items());
    }

    /** What the page sends to save; a response of null clears the answer. */
    public record Answered(JsonValue response, Long seq) {
    }

    /** @param shown false while the sitting's feedback policy keeps score and marks back */
    public record Result(String state, BigDecimal score, BigDecimal outOf, Boolean passed, boolean shown, List<AnswerSheet.Item> items) {
    }
}
