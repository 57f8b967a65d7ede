package org.lianbing.lecture.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.util.List;
import org.lianbing.lecture.FindMeetings;
import org.lianbing.lecture.MeetingFilter;
import org.lianbing.lecture.MeetingRow;
import org.lianbing.lecture.MeetingView;
import org.lianbing.lecture.ShowMeeting;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Page;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;

/** {@code /api/meetings}: those that the caller sees, and one of them with whose turns it has. */
@Path("/meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeetingsResource {

    @Inject
    FindMeetings find;
    @Inject
    ShowMeeting show;
    @Inject
    Texts texts;

    /** Pages by a cursor, which counts rows. */
    @GET
    public Page<MeetingBody> list(@QueryParam("q") String search, @QueryParam("unit") String unit, @QueryParam("kind") String kind,
            @QueryParam("when") String when, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer wished) {
        int limit = Page.limit(wished);
        int from = (int) Math.min(Integer.MAX_VALUE - 1001, Math.max(0, Page.after(cursor)));
        List<MeetingRow> rows = find.some(MeetingFilter.of(search, IdText.orNull(unit), kind, when), limit + 1, from);
        Page<MeetingRow> page = Page.of(rows, limit, last -> String.valueOf(from + limit));
        return new Page<>(page.items().stream().map(MeetingBody::of).toList(), page.next());
    }

    @GET
    @Path("{id}")
    public MeetingBody get(@PathParam("id") String id) {
        MeetingView view = show.of(IdText.orUnknown(id, "lecture.meeting.unknown"));
        return MeetingBody.of(new MeetingRow(view.meeting(), view.chairName(), view.turns().stream().map(turn -> new MeetingRow.Lecturer(
                turn.member().id().toString(), turn.member().number(), turn.member().name(), turn.title())).toList()));
    }

    @GET
    @Path("export")
    public Response export(@QueryParam("format") String format, @QueryParam("q") String search, @QueryParam("unit") String unit,
            @QueryParam("kind") String kind, @QueryParam("when") String when) {
        Export export = Export.named(texts.get("lecture.rota.meetings.title")).columns(texts.get("lecture.rota.col.when"),
                texts.get("lecture.rota.col.title"), texts.get("lecture.rota.col.lecturers"), texts.get("lecture.rota.col.place"),
                texts.get("people.members.unit"), texts.get("lecture.rota.chair"), texts.get("lecture.rota.col.state"));
        find.all(MeetingFilter.of(search, IdText.orNull(unit), kind, when)).forEach(row -> export.row(
                LocalDateTime.ofInstant(row.meeting().startsAt(), texts.zone()), texts.own(row.meeting().title()), row.names(),
                texts.own(row.meeting().place()), texts.own(row.meeting().unitName()), row.chairName(),
                texts.get("lecture.meeting.state." + row.meeting().state().code())));
        return Attachment.of(export, format);
    }
}
