package org.lianbing.people.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.lianbing.people.GiveRoles;
import org.lianbing.people.Role;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;

/** {@code /api/roles/export}: who holds which role where, as the page lists it. */
@Path("/roles")
@ApplicationScoped
public class RolesResource {

    @Inject
    GiveRoles roles;
    @Inject
    Texts texts;

    @GET
    @Path("export")
    public Response export(@QueryParam("format") String format, @QueryParam("q") String search, @QueryParam("role") String role,
            @QueryParam("unit") Long unit) {
        Role wished = Arrays.stream(Role.values()).filter(one -> one.code().equals(role)).findFirst().orElse(null);
        Export export = Export.named(texts.get("people.role.title")).columns(texts.get("people.members.number"), texts.get("people.members.name"),
                texts.get("people.members.post"), texts.get("people.role.role"), texts.get("people.role.where"), texts.get("people.role.acting"));
        roles.all(new GiveRoles.Wanted(search, wished, unit)).forEach(row -> export.row(row.number(), row.name(), texts.own(row.post()),
                texts.get("people.role." + row.role().code()), texts.own(row.unitName()), row.actingName()));
        return Attachment.of(export, format);
    }
}
