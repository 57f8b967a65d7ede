package org.lianbing.appraisal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Locale;
import org.lianbing.appraisal.PeriodText;
import org.lianbing.appraisal.ScoreCell;
import org.lianbing.appraisal.ScoreSheets;
import org.lianbing.appraisal.SetScore;
import org.lianbing.appraisal.UndoScore;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Members;
import org.lianbing.platform.IdText;
import org.lianbing.platform.rest.Attachment;

/** {@code /api/score-sheets}: cells of members (工号) by indicators, each written as what it is to hold. */
@Path("score-sheets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScoreSheetsResource {

    @Inject
    SetScore scores;
    @Inject
    UndoScore undoing;
    @Inject
    ScoreSheets sheets;
    @Inject
    ScoreSheetExport exports;
    @Inject
    Members members;

    /** @param template true: reasons are left blank, so that the file can be filled in and brought back */
    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    public Response export(@QueryParam("unit") String unit, @QueryParam("period") String period, @QueryParam("template") boolean template,
            @QueryParam("format") String format) {
        return Attachment.of(exports.of(sheets.of(IdText.orUnknown(unit, "people.unit.unknown"), PeriodText.read(period)), template), format);
    }

    @GET
    @Path("{period}/members/{member}/{indicator}")
    public CellBody cell(@PathParam("period") String period, @PathParam("member") String member, @PathParam("indicator") String indicator) {
        return CellBody.of(scores.get(member(member), PeriodText.read(period), indicator));
    }

    /** 409 {@code appraisal.sheet.stale} if the cell is not as the writer has seen it. */
    @PUT
    @Path("{period}/members/{member}/{indicator}")
    public CellBody set(@PathParam("period") String period, @PathParam("member") String member, @PathParam("indicator") String indicator,
            Written body) {
        if (body == null) {
            throw Failure.Invalid.field("points", "appraisal.entry.points-shape");
        }
        return CellBody.of(scores.set(member(member), PeriodText.read(period), indicator, body.points(), body.reason(), seen(body.seen())));
    }

    /** Takes the caller's own last entry of the cell back. */
    @POST
    @Path("{period}/members/{member}/{indicator}/undo")
    public CellBody undo(@PathParam("period") String period, @PathParam("member") String member, @PathParam("indicator") String indicator,
            Undone body) {
        return CellBody.of(undoing.undo(member(member), PeriodText.read(period), indicator, seen(body == null ? null : body.seen())));
    }

    private MemberId member(String number) {
        return members.withNumber(number).orElseThrow(() -> new Failure.NotFound("people.member.unknown")).id();
    }

    private static long seen(String seen) {
        if (seen == null || !seen.matches("\\d{1,18}")) {
            throw Failure.Invalid.field("seen", "appraisal.outcome.missing");
        }
        return Long.parseLong(seen);
    }

    /** What the indicator is to hold, why, and the last entry that the writer knows of ({@code "0"}: none). */
    public record Written(BigDecimal points, String reason, String seen) {
    }

    /** The entry to be taken back. */
    public record Undone(String seen) {
    }

    /** A cell; {@code seen} goes into the next call. */
    @JsonbNillable
    public record CellBody(String indicator, BigDecimal points, String state, String seen, String reason, String by, boolean undoable) {

        static CellBody of(ScoreCell cell) {
            return new CellBody(cell.indicator(), WireNumber.of(cell.points().value()), cell.state().name().toLowerCase(Locale.ROOT),
                    Long.toString(cell.seen()), cell.reason(), cell.by(), cell.undoable());
        }
    }
}
