package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.people.ImportRoster;
import org.lianbing.people.RosterAct;
import org.lianbing.people.RosterChoices;
import org.lianbing.people.RosterPlan;
import org.lianbing.people.RosterPreview;
import org.lianbing.people.RosterQuestion;
import org.lianbing.people.RowProblem;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** What a roster file would do, part by part, and the consent to it. */
@Named
@RequestScoped
public class RosterPreviewPage {

    private static final int ROWS = 50;

    @Inject
    ImportRoster importing;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private long upload;
    private RosterChoices choices;
    private RosterPreview preview;
    private String part;
    private int page;
    private boolean leaveOut;
    private boolean manyLeavers;

    @PostConstruct
    void load() {
        upload = Ask.id(request, "upload", "platform.upload.unknown");
        choices = new RosterChoices("on".equals(request.getParameter("create")), "on".equals(request.getParameter("whole")), RosterChoices.same(
                request.getParameterMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()[0]))));
        preview = importing.preview(upload, choices);
        String asked = request.getParameter("part");
        part = getParts().stream().map(Part::code).filter(code -> code.equals(asked)).findFirst()
                .orElse(getParts().stream().filter(one -> one.count() > 0).map(Part::code).findFirst().orElse(""));
        page = Ask.page(request, getPages());
        leaveOut = "on".equals(request.getParameter("leaveOut"));
        manyLeavers = "on".equals(request.getParameter("manyLeavers"));
    }

    public String apply() {
        return screen.submit(() -> {
            RosterPlan done = importing.apply(upload, choices, new ImportRoster.Consent(request.getParameter("seen"), leaveOut, manyLeavers));
            return Screen.onward("/people/members", done.isEmpty() ? "people.done.rosterNothing" : "people.done.roster");
        });
    }

    /** What needs a look first, first. */
    public List<Part> getParts() {
        RosterPlan plan = preview.plan();
        return Stream.concat(Stream.of(new Part("question", plan.questions().size()), new Part("problem", plan.problems().size())),
                Stream.of(RosterAct.Kind.values()).map(kind -> new Part(kind.name().toLowerCase(Locale.ROOT), plan.of(kind).size()))).toList();
    }

    private int size() {
        return getParts().stream().filter(one -> one.code().equals(part)).mapToInt(Part::count).sum();
    }

    public int getPages() {
        return Math.max(1, (size() + ROWS - 1) / ROWS);
    }

    private <T> List<T> shown(List<T> all) {
        return all.subList(Math.min(all.size(), (page - 1) * ROWS), Math.min(all.size(), page * ROWS));
    }

    public List<RosterAct> getActs() {
        return shown(preview.plan().acts().stream().filter(act -> act.kind().name().toLowerCase(Locale.ROOT).equals(part)).toList());
    }

    public List<RowProblem> getProblems() {
        return "problem".equals(part) ? shown(preview.plan().problems()) : List.of();
    }

    /** All of them: an answer that is not on the page would be lost. */
    public List<RosterQuestion> getQuestions() {
        return preview.plan().questions();
    }

    /** What was answered before, to be carried on. */
    public List<Map.Entry<String, Long>> getAnswers() {
        return List.copyOf(choices.same().entrySet());
    }

    /** The address of a part of this preview, with all that was decided. */
    public String link(String wished, int at) {
        return "/people/roster-preview?" + query() + "&part=" + wished + "&page=" + at;
    }

    /** As the address of the problems' file needs it as well. */
    public String query() {
        return "upload=" + upload + (choices.createUnits() ? "&create=on" : "") + (choices.wholeCompany() ? "&whole=on" : "")
                + choices.same().entrySet().stream().map(entry -> "&" + URLEncoder.encode(RosterChoices.SAME + entry.getKey(), StandardCharsets.UTF_8) + "="
                + entry.getValue()).collect(Collectors.joining());
    }

    public long getUpload() {
        return upload;
    }

    public RosterChoices getChoices() {
        return choices;
    }

    public RosterPreview getPreview() {
        return preview;
    }

    public String getPart() {
        return part;
    }

    public int getPage() {
        return page;
    }

    /** Of what is shown now: when the company has changed meanwhile, the next consent is to that. */
    public String getFingerprint() {
        return preview.plan().fingerprint();
    }

    public boolean isLeaveOut() {
        return leaveOut;
    }

    public boolean isManyLeavers() {
        return manyLeavers;
    }

    /** A kind of rows and how many there are. */
    public record Part(String code, int count) {
    }
}
