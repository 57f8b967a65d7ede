package org.lianbing.shell.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;
import org.lianbing.shell.ReadAudit;
import org.lianbing.shell.web.AuditPage;
import org.lianbing.shell.web.AuditWords;

/** {@code /api/audit/export}: the audit trail as the page searches it, the latest 50,000 lines. */
@Path("/audit")
@ApplicationScoped
public class AuditResource {

    @Inject
    ReadAudit audit;
    @Inject
    AuditWords words;
    @Inject
    Texts texts;

    @GET
    @Path("export")
    public Response export(@QueryParam("format") String format, @QueryParam("who") String who, @QueryParam("act") String act,
            @QueryParam("record") String record, @QueryParam("from") String from, @QueryParam("to") String to) {
        Export export = Export.named(texts.get("shell.audit.title")).columns(texts.get("shell.audit.at"), texts.get("shell.audit.who"),
                texts.get("people.members.number"), texts.get("shell.audit.act"), texts.get("shell.audit.about"), texts.get("shell.audit.detail"),
                texts.get("shell.audit.address"), texts.get("shell.audit.code"), texts.get("shell.audit.record"));
        audit.all(AuditPage.wanted(who, act, record, from, to, texts.zone())).forEach(row -> export.row(LocalDateTime.ofInstant(row.at(), texts.zone()),
                words.who(row), row.number(), words.act(row), words.about(row), row.detail(), row.address(), row.act(), row.record()));
        return Attachment.of(export, format);
    }
}
