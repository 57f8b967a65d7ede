package org.lianbing.appraisal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.lianbing.appraisal.AcknowledgeScheme;
import org.lianbing.appraisal.AppealState;
import org.lianbing.appraisal.Appeals;
import org.lianbing.appraisal.Checks;
import org.lianbing.appraisal.DepartmentMonth;
import org.lianbing.appraisal.MonthOf;
import org.lianbing.appraisal.PeriodText;
import org.lianbing.appraisal.Periods;
import org.lianbing.appraisal.PublicityOf;
import org.lianbing.appraisal.YearSheets;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.IdText;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;

/** {@code /api/appraisal-lists}: what the pages of appraisal list, as xlsx or CSV; the same rights and filters as the pages. */
@Path("appraisal-lists")
@ApplicationScoped
@Produces(MediaType.WILDCARD)
public class AppraisalListsResource {

    @Inject
    DepartmentMonth departments;
    @Inject
    PublicityOf publicity;
    @Inject
    MonthOf months;
    @Inject
    Checks checks;
    @Inject
    Appeals appeals;
    @Inject
    Periods periods;
    @Inject
    YearSheets years;
    @Inject
    AcknowledgeScheme signing;
    @Inject
    MonthExports monthExports;
    @Inject
    ListExports listExports;

    @GET
    @Path("department/export")
    public Response department(@QueryParam("unit") String unit, @QueryParam("period") String period, @QueryParam("format") String format) {
        return file(monthExports.department(departments.of(IdText.orUnknown(unit, "people.unit.unknown"), PeriodText.read(period))), format);
    }

    /** 409 before the draft is published. */
    @GET
    @Path("publicity/export")
    public Response publicity(@QueryParam("unit") String unit, @QueryParam("period") String period, @QueryParam("format") String format) {
        YearMonth month = PeriodText.read(period);
        return file(monthExports.publicity(publicity.of(IdText.orUnknown(unit, "people.unit.unknown"), month)
                .orElseThrow(() -> new Failure.Conflict("appraisal.check.noDraft", month))), format);
    }

    /** @param member 工号 */
    @GET
    @Path("entries/export")
    public Response entries(@QueryParam("member") String member, @QueryParam("period") String period, @QueryParam("format") String format) {
        return file(monthExports.entries(months.memberWithNumber(member == null ? "" : member, PeriodText.read(period))), format);
    }

    @GET
    @Path("checks/export")
    public Response checks(@QueryParam("unit") String unit, @QueryParam("period") String period, @QueryParam("state") String state,
            @QueryParam("q") String search, @QueryParam("format") String format) {
        return file(listExports.checks(checks.of(IdText.orUnknown(unit, "people.unit.unknown"), PeriodText.read(period)).only(state, search)), format);
    }

    @GET
    @Path("appeals/export")
    public Response appeals(@QueryParam("state") String state, @QueryParam("period") String period, @QueryParam("format") String format) {
        AppealState asked = Stream.of(AppealState.values()).filter(one -> one.code().equals(state)).findFirst().orElse(null);
        return file(listExports.appeals(appeals.all(asked, period == null || period.isEmpty() ? null : PeriodText.read(period))), format);
    }

    @GET
    @Path("periods/export")
    public Response periods(@QueryParam("format") String format) {
        return file(listExports.periods(periods.all()), format);
    }

    @GET
    @Path("year/export")
    public Response year(@QueryParam("unit") String unit, @QueryParam("year") String year, @QueryParam("format") String format) {
        if (year == null || !year.matches("2\\d{3}")) {
            throw Failure.Invalid.field("year", "appraisal.year.malformed");
        }
        return file(listExports.year(years.of(IdText.orUnknown(unit, "people.unit.unknown"), Integer.parseInt(year))), format);
    }

    @GET
    @Path("signing/export")
    public Response signing(@QueryParam("code") String code, @QueryParam("version") String version, @QueryParam("format") String format) {
        if (version == null || !version.matches("\\d{1,6}")) {
            throw new Failure.NotFound("appraisal.scheme.unknown");
        }
        return file(listExports.unsigned(signing.of(code, Integer.parseInt(version))), format);
    }

    private static Response file(Export export, String format) {
        return Attachment.of(export, format);
    }
}
