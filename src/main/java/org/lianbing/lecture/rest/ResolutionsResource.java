package org.lianbing.lecture.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.lianbing.lecture.FindResolutions;
import org.lianbing.lecture.ResolutionFilter;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;

/** What meetings resolved, as a file. */
@Path("resolutions")
@RequestScoped
public class ResolutionsResource {

    @Inject
    FindResolutions find;
    @Inject
    Texts texts;

    /** The same list as the page shows for these. */
    @GET
    @Path("export")
    public Response export(@QueryParam("q") String words, @QueryParam("show") String show, @QueryParam("format") String format) {
        Export export = Export.named(texts.get("lecture.resolutions.title")).columns(texts.get("lecture.resolution.words"), texts.get("lecture.resolution.owner"),
                texts.get("lecture.resolution.due"), texts.get("lecture.resolution.stateColumn"), texts.get("lecture.resolution.note"),
                texts.get("lecture.resolution.meeting"), texts.get("lecture.resolution.heldOn"));
        find.all(ResolutionFilter.shown(words, show)).forEach(one -> export.row(texts.own(one.words()), one.ownerName(), one.dueOn(),
                texts.get("lecture.resolution.state." + one.state().code()), texts.own(one.note()), texts.own(one.meetingTitle()), one.heldOn()));
        return Attachment.of(export, format);
    }
}
