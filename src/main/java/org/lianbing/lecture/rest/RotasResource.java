package org.lianbing.lecture.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.lianbing.lecture.FairTurns;
import org.lianbing.lecture.Fairness;
import org.lianbing.lecture.RotaView;
import org.lianbing.lecture.ShowRota;
import org.lianbing.lecture.web.RotaWords;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;
import org.lianbing.platform.web.Ask;

/** {@code /api/rotas/{series}}: a rota and its fairness as files. */
@Path("/rotas/{series}")
@RequestScoped
public class RotasResource {

    @Inject
    ShowRota show;
    @Inject
    FairTurns turns;
    @Inject
    RotaWords words;
    @Inject
    Texts texts;
    @PathParam("series")
    String series;

    @GET
    @Path("export")
    public Response rota(@QueryParam("format") String format) {
        RotaView view = show.of(id());
        Export export = Export.named(texts.get("lecture.rota.title")).above(texts.own(view.series().title()) + " · " + texts.own(view.series().unitName()))
                .columns(texts.get("lecture.rota.day"), texts.get("lecture.rota.order"), texts.get("people.members.number"),
                        texts.get("people.members.name"), texts.get("people.members.unit"), texts.get("lecture.rota.topic"),
                        texts.get("lecture.rota.whyHe"), texts.get("lecture.rota.col.place"));
        view.weeks().stream().filter(week -> week.meeting() != null).forEach(week -> week.places().stream().filter(place -> place.turn() != null)
                .forEach(place -> export.row(week.day(), place.number(), place.turn().member().number(), place.turn().member().name(),
                        texts.own(place.turn().member().unitName()), texts.own(place.turn().title()), words.why(place.turn()),
                        texts.own(week.meeting().place()))));
        return Attachment.of(export, format);
    }

    @GET
    @Path("fairness/export")
    public Response fairness(@QueryParam("format") String format, @QueryParam("from") String from, @QueryParam("until") String until) {
        Fairness fair = turns.of(id(), Ask.date(from), Ask.date(until));
        Export export = Export.named(texts.get("lecture.rota.fair.title")).above(texts.own(fair.series().title()) + " "
                + texts.of("lecture.rota.fair.state", texts.date(fair.from()), texts.date(fair.until()), fair.meetings()))
                .columns(texts.get("people.members.number"), texts.get("people.members.name"), texts.get("people.members.unit"),
                        texts.get("lecture.rota.fair.present"), texts.get("lecture.rota.fair.turns"), texts.get("lecture.rota.fair.credited"),
                        texts.get("lecture.rota.fair.share"), texts.get("lecture.rota.fair.difference"));
        fair.rows().forEach(row -> export.row(row.member().number(), row.member().name(), texts.own(row.member().unitName()), row.present(), row.turns(),
                row.credited(), row.share(), row.difference()));
        return Attachment.of(export, format);
    }

    private long id() {
        return IdText.orUnknown(series, "lecture.rota.series.unknown");
    }
}
