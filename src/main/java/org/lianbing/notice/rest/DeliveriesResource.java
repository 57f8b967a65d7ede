package org.lianbing.notice.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import org.lianbing.notice.ReadDeliveries;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;

/** {@code /api/notice-deliveries/export}: what was sent by which way, as the page searches it. */
@Path("/notice-deliveries")
@RequestScoped
public class DeliveriesResource {

    @Inject
    ReadDeliveries deliveries;
    @Inject
    Texts texts;

    @GET
    @Path("export")
    public Response export(@QueryParam("format") String format, @QueryParam("whose") String whose, @QueryParam("who") String who,
            @QueryParam("kind") String kind, @QueryParam("way") String way, @QueryParam("state") String state) {
        Export export = Export.named(texts.get("notice.log.title")).columns(texts.get("notice.log.toldAt"), texts.get("notice.log.who"),
                texts.get("people.members.number"), texts.get("notice.log.kind"), texts.get("notice.log.way"), texts.get("notice.log.state"),
                texts.get("notice.log.arrivedAt"), texts.get("notice.log.readAt"), texts.get("notice.log.error"));
        deliveries.all(ReadDeliveries.Wanted.of(!deliveries.seesOthers() || "own".equals(whose), who, kind, way, state)).forEach(one -> export.row(
                local(one.toldAt()), one.name(), one.number(), texts.get("notice.kind." + one.kind().code()), texts.get("notice.way." + one.way().code()),
                texts.get("notice.state." + one.state().code()), local(one.arrivedAt()), local(one.readAt()), one.error()));
        return Attachment.of(export, format);
    }

    private LocalDateTime local(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, texts.zone());
    }
}
