package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianbing.exam.Blueprint;
import org.lianbing.exam.Blueprint.Column;
import org.lianbing.exam.Blueprint.Line;
import org.lianbing.exam.BlueprintFiles;
import org.lianbing.exam.BlueprintScopes;
import org.lianbing.exam.BlueprintView;
import org.lianbing.exam.CheckBlueprint;
import org.lianbing.exam.KeepBlueprints;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Texts;
import org.lianbing.platform.Uploads;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** A blueprint on one page: scopes × kinds, the rules, and what the bank has. A file that was brought is shown here before it is saved. */
@Named
@RequestScoped
public class BlueprintPage {

    private static final int EMPTY_ROWS = 3;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Inject
    KeepBlueprints keep;
    @Inject
    BlueprintScopes scopes;
    @Inject
    CheckBlueprint check;
    @Inject
    BlueprintFiles files;
    @Inject
    Uploads uploads;
    @Inject
    BlueprintForm form;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private Long id;
    private BlueprintView view;
    private Blueprint content;
    private BlueprintScopes.Choice choice;
    private Map<String, String> prompts;
    private String refused;

    @PostConstruct
    void load() {
        access.require(Role.TRAINER);
        choice = scopes.choice();
        id = given("id") ? Ask.id(request, "id", "exam.blueprint.unknown") : null;
        view = id == null ? null : keep.get(id);
        if ("POST".equals(request.getMethod())) {
            content = form.read();
        } else if (view != null) {
            content = view.content();
        } else {
            content = given("upload") ? brought() : empty();
        }
        prompts = scopes.prompts(choice, Stream.concat(content.must().stream(), content.apart().stream().flatMap(List::stream)).toList());
    }

    private boolean given(String parameter) {
        return request.getParameter(parameter) != null && !request.getParameter(parameter).isEmpty();
    }

    private Blueprint brought() {
        try {
            return files.read(uploads.get(Ask.id(request, "upload", "platform.upload.unknown"), BlueprintImportPage.PURPOSE).content());
        } catch (Failure.Invalid noTable) {
            refused = texts.of(noTable);
            return empty();
        }
    }

    private static Blueprint empty() {
        return new Blueprint("", List.of(), List.of(), null, null, null, List.of(), List.of());
    }

    public String save() {
        return screen.submit(() -> Screen.onward("/exam/blueprint?id=" + keep.save(id, since(), content), "exam.done.blueprintSaved"));
    }

    public String use() {
        return screen.submit(() -> "/exam/set?faces-redirect=true&blueprint=" + keep.save(id, since(), content));
    }

    public String look() {
        return screen.submit(() -> "/exam/paper?faces-redirect=true&seed=1&blueprint=" + keep.save(id, since(), content));
    }

    /** Fills the grid by the weights; nothing is saved. */
    public String spread() {
        return screen.submit(() -> {
            content = check.spread(content, form.totals());
            return null;
        });
    }

    public String copy() {
        return screen.submit(() -> Screen.onward("/exam/blueprint?id=" + keep.copy(id, texts.of("exam.blueprint.copyOf", view.content().title())),
                "exam.done.blueprintCopied"));
    }

    public String retire() {
        return screen.submit(() -> {
            keep.retire(id, !view.retired());
            return Screen.onward(view.retired() ? "/exam/blueprint?id=" + id : "/exam/blueprints", view.retired() ? "exam.done.blueprintRestored"
                    : "exam.done.blueprintRetired");
        });
    }

    private Instant since() {
        try {
            return given("since") ? Instant.parse(request.getParameter("since")) : null;
        } catch (DateTimeParseException never) {
            return Instant.EPOCH;
        }
    }

    /** When what is being changed was changed last: as it was when the form was opened. */
    public String getSince() {
        return given("since") ? request.getParameter("since") : view == null ? "" : view.changedAt().toString();
    }

    /** Kinds that the bank has or the blueprint names, in their order. */
    public List<Column> getColumns() {
        List<Column> columns = new ArrayList<>(content.kinds());
        List<String> named = columns.stream().map(Column::kind).toList();
        choice.kinds().stream().filter(kind -> !named.contains(kind)).forEach(kind -> columns.add(new Column(kind, usual(kind))));
        return columns;
    }

    private static BigDecimal usual(String kind) {
        return kind.equals("multiple-choice") || kind.equals("gap") ? TWO : kind.equals("single-choice") || kind.equals("true-false") ? BigDecimal.ONE
                : BigDecimal.TEN;
    }

    /** With room for more. */
    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>(content.lines());
        lines.addAll(Collections.nCopies(lines.isEmpty() ? EMPTY_ROWS : isEditable() ? 1 : 0, new Line("", "", "", null, List.of())));
        return lines;
    }

    /** What stands in a field of the grid. */
    public String count(Line line, int column) {
        int count = line.count(column);
        return count == 0 ? "" : count < 0 ? "?" : String.valueOf(count);
    }

    public String total(int column) {
        int total = content.lines().stream().mapToInt(line -> Math.max(0, line.count(column))).sum();
        return total == 0 ? "" : String.valueOf(total);
    }

    /** What a question with this ref asks; the ref itself where there is none any more. */
    public String prompt(String ref) {
        return prompts.getOrDefault(ref, ref);
    }

    /** The groups that never stand together, and an empty one to begin with. */
    public List<List<String>> getApart() {
        List<List<String>> groups = new ArrayList<>(content.apart());
        groups.add(List.of());
        return groups;
    }

    public List<BlueprintScopes.Source> sources(String type) {
        return choice.sources().stream().filter(source -> source.type().equals(type)).toList();
    }

    /** Whether the line draws from what is no longer in the bank. */
    public boolean isGone(Line line) {
        return !line.source().isEmpty() && choice.sources().stream().noneMatch(source -> source.code().equals(line.source()));
    }

    public boolean isEditable() {
        return view == null || view.mine() && !view.retired();
    }

    public String getRefused() {
        return refused;
    }

    public Long getId() {
        return id;
    }

    public BlueprintView getView() {
        return view;
    }

    public Blueprint getContent() {
        return content;
    }
}
