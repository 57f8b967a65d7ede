package org.lianbing.onboarding.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.lianbing.onboarding.FindNewcomers;
import org.lianbing.onboarding.NewcomerFilter;
import org.lianbing.onboarding.NewcomerRow;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;

/** The newcomers, to take along. */
@Path("/newcomers")
@ApplicationScoped
public class NewcomersResource {

    @Inject
    FindNewcomers newcomers;
    @Inject
    Texts texts;

    /** The same list as the page shows for these. */
    @GET
    @Path("export")
    public Response export(@QueryParam("q") String search, @QueryParam("unit") String unit, @QueryParam("show") String show,
            @QueryParam("sort") String sort, @QueryParam("format") String format) {
        NewcomerFilter filter = new NewcomerFilter(search, IdText.orNull(unit),
                NewcomerFilter.Show.of(show), NewcomerFilter.Sort.of(sort));
        Export export = Export.named(texts.get("onboarding.newcomers.title")).columns(texts.get("people.members.number"),
                texts.get("people.members.name"), texts.get("people.members.unit"), texts.get("onboarding.newcomers.from"),
                texts.get("onboarding.newcomers.due"), texts.get("onboarding.mentor"), texts.get("onboarding.newcomers.topics"),
                texts.get("onboarding.newcomers.topicsOf"), texts.get("onboarding.newcomers.days"), texts.get("onboarding.newcomers.daysOf"),
                texts.get("onboarding.exam"), texts.get("onboarding.newcomers.score"), texts.get("onboarding.newcomers.next"));
        filter.of(newcomers.list()).forEach(row -> put(export, row));
        return Attachment.of(export, format);
    }

    private void put(Export export, NewcomerRow row) {
        export.row(row.member().number(), row.member().name(), texts.own(row.member().unitName()), row.from(), row.due(),
                row.mentor() == null ? "" : row.mentor().name(), row.topicsDone(), row.topics(), row.shadowing().ticked(), row.shadowing().wanted(),
                texts.get("onboarding.examState." + row.exam().code()), row.score() == null ? null : row.score().value(),
                texts.get("onboarding.next." + row.next().code()));
    }
}
