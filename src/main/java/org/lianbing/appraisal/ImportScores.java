package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.Problem;
import org.lianbing.platform.sheet.Headed;
import org.lianbing.platform.sheet.Headings;
import org.lianbing.platform.sheet.ReadSheets;
import org.lianbing.platform.sheet.Sheet;

/** Scores from a spreadsheet: read and shown row by row first, then applied all or none. The same file again changes nothing. */
@ApplicationScoped
@Transactional
public class ImportScores {

    private static final String NUMBER = "number";
    private static final String NAME = "name";
    private static final String REASON = "/reason";

    private final ScoreSheets sheets;
    private final SetScore scores;

    ImportScores() {
        this(null, null);
    }

    @Inject
    ImportScores(ScoreSheets sheets, SetScore scores) {
        this.sheets = sheets;
        this.scores = scores;
    }

    /**
     * What the file says; blank cells say nothing.
     *
     * @throws Failure.Invalid   if it is no table, or has neither a column of numbers nor one that the caller enters
     * @throws Failure.Forbidden if the caller may not see the appraisal of the unit's members
     * @throws Failure.Conflict  if the month is closed
     */
    public ScoreImport read(long unitId, YearMonth period, Path file) {
        ScoreSheet sheet = sheets.of(unitId, period);
        if (!sheet.open()) {
            throw new Failure.Conflict("appraisal.period.closed", period);
        }
        Headed headed = headed(sheet, file);
        Map<String, ScoreSheet.Row> byNumber = sheet.rows().stream().collect(Collectors.toMap(row -> row.member().number(), Function.identity()));
        Set<String> before = new HashSet<>();
        List<ScoreImport.Line> lines = new ArrayList<>();
        headed.rows().stream().filter(row -> hasScores(sheet, headed, row)).forEach(row -> {
            String number = headed.text(row, NUMBER);
            ScoreSheet.Row found = byNumber.get(number);
            String wrong = found == null ? "appraisal.import.noMember" : !before.add(number) ? "appraisal.import.twice"
                    : isOther(headed.text(row, NAME), found) ? "appraisal.import.otherName" : null;
            if (wrong == null) {
                sheet.columns().stream().filter(column -> !headed.text(row, column.code()).isEmpty()).map(column -> line(headed, row, found, column))
                        .forEach(lines::add);
            } else {
                lines.add(new ScoreImport.Line(row.number(), found == null ? null : found.member(), number + " " + headed.text(row, NAME), null, null,
                        null, null, null, Problem.onLine(row.number(), wrong, number)));
            }
        });
        return new ScoreImport(lines, headed.unknown(), sheet.seen());
    }

    /**
     * @param seen of what was shown, see {@link ScoreImport#seen}
     * @return how many cells were changed
     * @throws Failure.Invalid  with the problems of all rows if there is one
     * @throws Failure.Conflict if anything in the unit's month was posted since it was shown
     */
    public int apply(long unitId, YearMonth period, Path file, long seen) {
        ScoreImport read = read(unitId, period, file);
        if (!read.problems().isEmpty()) {
            throw new Failure.Invalid("appraisal.import.problems", read.problems(), read.problems().size());
        } else if (read.seen() != seen) {
            throw new Failure.Conflict("appraisal.import.stale");
        }
        List<ScoreImport.Line> changed = read.lines().stream().filter(ScoreImport.Line::changes).toList();
        changed.forEach(line -> scores.set(line.member().id(), period, line.indicator().code(), line.points().value(), line.reason(),
                line.cell().seen()));
        return changed.size();
    }

    private static Headed headed(ScoreSheet sheet, Path file) {
        Headings headings = new Headings().need(NUMBER, "工号", "员工编号", "员工工号", "Staff no.", "No.", "Number").field(NAME, "姓名", "Name")
                .field("unit", "单位", "Unit");
        sheet.columns().forEach(column -> headings.field(column.code(), column.title())
                .field(column.code() + REASON, column.title() + "理由", column.title() + " reason"));
        Headed headed = ReadSheets.of(file).stream().flatMap(one -> headings.in(one).stream()).findFirst()
                .orElseThrow(() -> Failure.Invalid.field("file", "appraisal.import.noNumbers"));
        if (sheet.columns().stream().noneMatch(column -> headed.has(column.code()))) {
            throw Failure.Invalid.field("file", "appraisal.import.noColumns");
        }
        return headed;
    }

    private static boolean hasScores(ScoreSheet sheet, Headed headed, Sheet.Line row) {
        return sheet.columns().stream().anyMatch(column -> !headed.text(row, column.code()).isEmpty());
    }

    private static boolean isOther(String name, ScoreSheet.Row found) {
        return !name.isEmpty() && !name.replaceAll("\\s", "").equals(found.member().name().replaceAll("\\s", ""));
    }

    private ScoreImport.Line line(Headed headed, Sheet.Line row, ScoreSheet.Row found, IndicatorCard column) {
        String typed = headed.text(row, column.code());
        String reason = headed.text(row, column.code() + REASON);
        ScoreCell cell = found.cells().get(column.code());
        BigDecimal value = TypedPoints.read(typed);
        Points points = EnterPoints.arePoints(value) ? new Points(value) : null;
        return new ScoreImport.Line(row.number(), found.member(), found.member().name(), column, cell, typed, points, reason,
                problem(row.number(), column, cell, points, reason));
    }

    private static Problem problem(int line, IndicatorCard column, ScoreCell cell, Points points, String reason) {
        if (cell == null) {
            return Problem.onLine(line, "appraisal.import.notHis", column.title());
        } else if (points == null) {
            return Problem.onLine(line, "appraisal.import.noPoints", column.title());
        } else if (reason.length() > EnterPoints.REASON_LENGTH) {
            return Problem.onLine(line, "appraisal.entry.reason-long", EnterPoints.REASON_LENGTH);
        }
        try {
            new ScoreTarget(points, reason).difference(column.weight(), column.title(), cell.points(), cell.state());
            return null;
        } catch (Failure.Invalid | Failure.Conflict refused) {
            return Problem.onLine(line, refused.code(), refused.args().toArray());
        }
    }
}
