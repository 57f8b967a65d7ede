package org.lianbing.lecture.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.lianbing.lecture.ChairMeeting;
import org.lianbing.lecture.ChairView;
import org.lianbing.lecture.LecturePhase;
import org.lianbing.lecture.MeetingSheets;
import org.lianbing.platform.IdText;
import org.lianbing.platform.QrCode;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;

/** What the chair's console and the meeting's screen ask every few seconds, and the sheets of a meeting. */
@Path("chaired-meetings/{meeting}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChairResource {

    private static final String LOCAL = "http://localhost";

    @Inject
    ChairMeeting desk;
    @Inject
    MeetingSheets sheets;
    @Inject
    Settings settings;
    @Inject
    Texts texts;
    @Context
    HttpServletRequest request;

    @PathParam("meeting")
    String meeting;

    @GET
    public Desk desk() {
        ChairView view = desk.view(id());
        return new Desk(view.meeting().state().code(), view.now(), view.in(), view.expected(),
                view.lectures().stream().map(talk -> new Progress(Long.toString(talk.id()), talk.phase().code(), talk.ratesUntil(), talk.before(), talk.after(),
                        talk.rated())).toList(),
                view.people().stream().map(one -> new Came(one.member().id().toString(), one.shown(), one.arrivedAt())).toList());
    }

    /** The code of this moment, and what goes on. Not to be kept by anything between us. */
    @GET
    @Path("screen")
    public Response screen() {
        ChairMeeting.Code code = desk.code(id());
        ChairView view = desk.view(id());
        String link = here() + "/lecture/attend?id=" + id();
        QrCode qr = QrCode.of(link + "&code=" + code.digits());
        Shown shown = new Shown(code.digits(), code.serverNow(), code.endsAt(), qr.box(), qr.path(), view.in(), view.expected(), view.lectures().stream()
                .filter(talk -> talk.phase() != LecturePhase.WAITING).max(Comparator.comparing(talk -> talk.phase() == LecturePhase.DONE ? -1 : talk.place()))
                .map(talk -> new Talk(talk.place(), view.lectures().size(), texts.own(talk.title()), talk.lecturer().name(), talk.phase().code(),
                        talk.ratesUntil(), talk.rated())).orElse(null));
        return Response.ok(shown).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("attendance/export")
    public Response attendance(@QueryParam("format") String format) {
        return Attachment.of(sheets.attendance(id()), format);
    }

    @GET
    @Path("results/export")
    public Response results(@QueryParam("format") String format) {
        return Attachment.of(sheets.results(id()), format);
    }

    private long id() {
        return IdText.orUnknown(meeting, "lecture.meeting.unknown");
    }

    /** As the administrator says that this server is reached, else as this request reached it. */
    private String here() {
        String asked = request.getRequestURL().toString().replaceFirst("^(https?://[^/]+).*", "$1") + request.getContextPath();
        return settings.baseUrl().startsWith(LOCAL) ? asked : settings.baseUrl();
    }

    public record Desk(String state, Instant serverNow, long in, long expected, List<Progress> lectures, List<Came> people) {
    }

    public record Progress(String id, String phase, Instant ratesUntil, int before, int after, int rated) {
    }

    public record Came(String member, String shown, Instant arrivedAt) {
    }

    /** @param endsAt when the code gives way to the next; @param lecture the one that goes on, or null */
    public record Shown(String code, Instant serverNow, Instant endsAt, String qrBox, String qrPath, long in, long expected, Talk lecture) {
    }

    public record Talk(int place, int of, String title, String lecturer, String phase, Instant ratesUntil, int rated) {
    }
}
