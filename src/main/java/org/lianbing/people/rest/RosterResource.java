package org.lianbing.people.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.people.Access;
import org.lianbing.people.ExportMembers;
import org.lianbing.people.Facts;
import org.lianbing.people.ImportRoster;
import org.lianbing.people.MemberFilter;
import org.lianbing.people.Role;
import org.lianbing.people.RosterChoices;
import org.lianbing.people.RosterField;
import org.lianbing.people.RosterPreview;
import org.lianbing.people.RowProblem;
import org.lianbing.people.web.RosterWords;
import org.lianbing.platform.Language;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;

/** Lists of members to take away: the members, a template for a roster, the rows of a roster that cannot be taken. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RosterResource {

    @Inject
    ExportMembers exporting;
    @Inject
    ImportRoster importing;
    @Inject
    Access access;
    @Inject
    Texts t;
    @Inject
    RosterWords words;
    @Context
    UriInfo address;

    /** The same filters as the page: {@code q}, {@code unit}, {@code state} (present, newcomers, left), {@code sort}; {@code format=xlsx|csv}. */
    @GET
    @Path("members/export")
    public Response members(@QueryParam("q") String search, @QueryParam("unit") Long unit, @QueryParam("state") String state,
            @QueryParam("sort") String sort, @QueryParam("format") String format) {
        List<ExportMembers.Line> lines = exporting.of(MemberFilter.of(search, unit, state, sort));
        boolean all = access.has(Role.ADMIN, Role.HR);
        List<String> columns = new ArrayList<>(Stream.of(RosterField.NUMBER, RosterField.NAME, RosterField.UNIT, RosterField.POST).map(words::field).toList());
        columns.add(words.field(RosterField.IN_POST));
        columns.add(t.get("people.members.tier"));
        columns.add(t.get("people.members.years"));
        columns.add(words.field(RosterField.LEFT));
        if (all) {
            Stream.of(RosterField.HIRED, RosterField.EMPLOYMENT, RosterField.STATION, RosterField.GRADE, RosterField.EMAIL).map(words::field).forEach(columns::add);
        }
        Export export = Export.named(t.get("people.members.title")).columns(columns);
        lines.forEach(line -> export.row(cells(line, all)));
        return Attachment.of(export, format);
    }

    private Object[] cells(ExportMembers.Line line, boolean all) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.row().card().number());
        cells.add(line.row().card().name());
        cells.add(t.own(line.unitPath()));
        cells.add(t.own(line.row().card().post()));
        cells.add(line.row().card().inPostOn());
        cells.add(line.row().tier() == null ? null : t.getLanguage() == Language.EN ? line.row().tier().titleEn() : t.own(line.row().tier().title()));
        cells.add(line.row().years());
        cells.add(line.row().leftOn());
        Facts facts = line.facts();
        if (all && facts != null) {
            cells.add(facts.hiredOn());
            cells.add(words.choice(RosterField.EMPLOYMENT, facts.employment()));
            cells.add(words.choice(RosterField.STATION, facts.station()));
            cells.add(facts.grade());
            cells.add(facts.email());
        }
        return cells.toArray();
    }

    /** An empty roster with every column and two rows that show how they are filled in. */
    @GET
    @Path("roster/template")
    public Response template(@QueryParam("format") String format) {
        access.require(Role.ADMIN, Role.HR);
        Export export = Export.named(t.get("people.roster.template")).columns(Stream.of(RosterField.values()).map(words::field).toList());
        for (String row : List.of("1", "2")) {
            export.row(Stream.of(RosterField.values()).map(field -> {
                String key = "people.roster.example." + row + "." + field.code();
                return t.has(key) ? t.get(key) : "";
            }).toArray());
        }
        return Attachment.of(export, format);
    }

    /** Row, reason and what stands in it, to be corrected in the personnel system. The same choices as in the preview. */
    @GET
    @Path("roster/problems")
    public Response problems(@QueryParam("upload") long upload, @QueryParam("create") String create, @QueryParam("whole") String whole,
            @QueryParam("format") String format) {
        RosterPreview preview = importing.preview(upload, new RosterChoices("on".equals(create), "on".equals(whole), RosterChoices.same(
                address.getQueryParameters().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().get(0))))));
        List<String> columns = new ArrayList<>(List.of(t.get("people.roster.row"), t.get("people.roster.reason")));
        columns.addAll(preview.headings());
        Export export = Export.named(t.get("people.roster.problemsName")).columns(columns);
        for (RowProblem problem : preview.plan().problems()) {
            List<Object> cells = new ArrayList<>(List.of(problem.line(), problem.problems().stream().map(words::problem).collect(Collectors.joining(" "))));
            cells.addAll(problem.cells().subList(0, Math.min(problem.cells().size(), preview.headings().size())));
            export.row(cells.toArray());
        }
        return Attachment.of(export, format);
    }
}
