package org.lianbing.operations.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lianbing.operations.Backup;
import org.lianbing.operations.Backups;
import org.lianbing.platform.Page;
import org.lianbing.platform.rest.Attachment;

/** Backups for the administrator: list, make one now, take one away. */
@Path("/backups")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BackupResource {

    @Inject
    Backups backups;

    @GET
    public Page<Backup> all() {
        return new Page<>(backups.all(), null);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response make() {
        return Response.status(Response.Status.CREATED).entity(backups.make()).build();
    }

    @GET
    @Path("{name}")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    public Response take(@PathParam("name") String name) {
        return Attachment.of(name, "application/zip", backups.take(name).toFile());
    }
}
