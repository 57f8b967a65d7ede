package org.lianbing.merit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import org.lianbing.merit.Innovations;
import org.lianbing.merit.Praises;
import org.lianbing.merit.ReportTaskForce;
import org.lianbing.merit.TaskForces;
import org.lianbing.platform.IdText;
import org.lianbing.platform.KeptFiles;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;

/** {@code /api/task-forces}, {@code /api/innovations} and {@code /api/praises}: the lists as files, and a task force's report. */
@Path("/")
@RequestScoped
public class MeritResource {

    @Inject
    TaskForces forces;
    @Inject
    ReportTaskForce reports;
    @Inject
    Innovations innovations;
    @Inject
    Praises praises;
    @Inject
    Texts texts;

    @GET
    @Path("task-forces/export")
    public Response forces(@QueryParam("format") String format, @QueryParam("q") String search, @QueryParam("state") String state, @QueryParam("sort") String sort) {
        Export export = Export.named(texts.get("merit.forces.title")).columns(texts.get("merit.force.title"), texts.get("people.members.unit"), texts.get("merit.force.leader"),
                texts.get("merit.force.dueOn"), texts.get("merit.state"), texts.get("merit.force.done"), texts.get("merit.force.steps"), texts.get("merit.force.overdue"),
                texts.get("merit.force.mean"));
        forces.all(plain(search), plain(state), plain(sort)).forEach(one -> export.row(one.title(), one.unitName(), one.leader(), one.dueOn(),
                texts.get("merit.force.state." + one.state().code()), one.done(), one.steps(), one.overdue(), one.mean()));
        return Attachment.of(export, format);
    }

    @GET
    @Path("task-forces/{id}/report")
    public Response report(@PathParam("id") String id) {
        KeptFiles.KeptFile file = reports.file(IdText.orUnknown(id, "merit.force.unknown"));
        try {
            return Attachment.of(file.name(), file.type(), Files.newInputStream(file.content()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @GET
    @Path("innovations/export")
    public Response innovations(@QueryParam("format") String format, @QueryParam("q") String search, @QueryParam("field") String field, @QueryParam("state") String state,
            @QueryParam("sort") String sort) {
        Export export = Export.named(texts.get("merit.innovations.title")).columns(texts.get("merit.innovation.title"), texts.get("merit.innovation.field"),
                texts.get("merit.state"), texts.get("merit.innovation.author"), texts.get("people.members.unit"), texts.get("merit.innovation.proposedAt"));
        innovations.all(plain(search), plain(field), plain(state), plain(sort)).forEach(one -> export.row(one.title(), texts.get("merit.field." + one.field().code()),
                texts.get("merit.innovation.state." + one.state().code()), one.author(), one.unitName(), LocalDateTime.ofInstant(one.proposedAt(), texts.zone())));
        return Attachment.of(export, format);
    }

    @GET
    @Path("praises/export")
    public Response praises(@QueryParam("format") String format, @QueryParam("q") String search, @QueryParam("sort") String sort) {
        Export export = Export.named(texts.get("merit.praise.title")).columns(texts.get("merit.praise.to"), texts.get("merit.praise.from"), texts.get("people.members.unit"),
                texts.get("merit.praise.reason"), texts.get("merit.praise.saidAt"));
        praises.all(plain(search), plain(sort)).forEach(one -> export.row(one.toName(), one.fromName(), one.unitName(), one.reason(),
                LocalDateTime.ofInstant(one.saidAt(), texts.zone())));
        return Attachment.of(export, format);
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
