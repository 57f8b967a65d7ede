package org.lianbing.curriculum.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import org.lianbing.curriculum.Learner;
import org.lianbing.curriculum.LearnerFilter;
import org.lianbing.curriculum.WhoLearns;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Language;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;

/** Who has learnt what, to take along. */
@Path("/learners")
@ApplicationScoped
public class LearnersResource {

    @Inject
    WhoLearns who;
    @Inject
    Texts texts;

    /** The same list as the page shows for these. */
    @GET
    @Path("export")
    public Response export(@QueryParam("q") String search, @QueryParam("unit") String unit, @QueryParam("topic") String topic,
            @QueryParam("show") String show, @QueryParam("sort") String sort, @QueryParam("format") String format) {
        WhoLearns.View view = who.see(new LearnerFilter(search, IdText.orNull(unit), topic,
                LearnerFilter.Show.of(show), LearnerFilter.Sort.of(sort)));
        Export export = Export.named(texts.get("curriculum.progress.title")).columns(texts.get("people.members.number"),
                texts.get("people.members.name"), texts.get("people.members.unit"), texts.get("people.members.tier"),
                texts.get("curriculum.progress.done"), texts.get("curriculum.progress.total"), texts.get("curriculum.progress.last"),
                texts.get("curriculum.progress.reminded"), texts.get("curriculum.progress.result"));
        view.learners().forEach(learner -> export.row(learner.member().number(), learner.member().name(), texts.own(learner.member().unitName()),
                texts.getLanguage() == Language.EN ? learner.tier().titleEn() : texts.own(learner.tier().title()), learner.done(), learner.total(),
                local(learner.last()), local(learner.reminded()), result(learner)));
        return Attachment.of(export, format);
    }

    private String result(Learner learner) {
        return learner.reminded() == null ? "" : texts.get(learner.since() ? "curriculum.progress.since" : learner.readIt()
                ? "curriculum.progress.read" : "curriculum.progress.unread");
    }

    private LocalDateTime local(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, texts.zone());
    }
}
