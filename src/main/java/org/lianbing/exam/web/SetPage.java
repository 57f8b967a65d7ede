package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lianbing.exam.BlueprintRow;
import org.lianbing.exam.ExamDrafts;
import org.lianbing.exam.ExamPlan;
import org.lianbing.exam.FindSittings;
import org.lianbing.exam.KeepBlueprints;
import org.lianbing.exam.Preset;
import org.lianbing.exam.ProposeExam;
import org.lianbing.exam.PublishExam;
import org.lianbing.exam.ShowPaper;
import org.lianbing.exam.SittingRow;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.people.Tier;
import org.lianbing.people.Tiers;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;
import org.lianbing.question.Bank;
import org.lianbing.question.Topic;

/** Sets an exam on one page: what it is for fills it, topics × counts, time, people; publish, or keep as a draft. */
@Named
@RequestScoped
public class SetPage {

    @Inject
    Bank bank;
    @Inject
    Units units;
    @Inject
    Tiers tiers;
    @Inject
    Access access;
    @Inject
    ProposeExam propose;
    @Inject
    PublishExam publish;
    @Inject
    ExamDrafts drafts;
    @Inject
    FindSittings sittings;
    @Inject
    KeepBlueprints blueprints;
    @Inject
    ShowPaper papers;
    @Inject
    ExamForm form;
    @Inject
    Screen screen;
    @Inject
    Texts texts;
    @Inject
    Clock clock;
    @Inject
    HttpServletRequest request;

    private Preset preset;
    private Long draft;
    private Long resitOf;
    private List<Topic> topics;
    private List<UnitCard> audience;
    private List<BlueprintRow> usable;

    /** Before a post is read: its choices are checked against these lists. */
    @PostConstruct
    void load() {
        access.require(Role.TRAINER);
        topics = bank.topics();
        usable = blueprints.all("", false);
        audience = access.pathsOf(Role.TRAINER).stream().flatMap(path -> units.below(path).stream()).toList();
        preset = Preset.of(request.getParameter("preset"));
        draft = id("draft");
        resitOf = id("of");
        if ("POST".equals(request.getMethod())) {
            form.showPosted();
        } else if (draft != null) {
            show(drafts.get(draft), false);
        } else if (id("again") != null) {
            show(propose.again(id("again")), false);
        } else if (resitOf != null) {
            show(propose.resit(resitOf), true);
        } else if (preset != Preset.RESIT) {
            show(propose.of(preset), true);
            form.getValues().put("blueprint", request.getParameter("blueprint"));
        }
        topics = topics.stream().sorted(Comparator.comparing(topic -> form.count(topic.ref()).isEmpty())).toList();
    }

    private void show(ExamPlan plan, boolean named) {
        resitOf = plan.resitOf();
        preset = resitOf != null ? Preset.RESIT : plan.preset();
        form.show(plan);
        if (named) {
            YearMonth month = YearMonth.from(clock.instant().atZone(texts.zone()));
            form.getValues().put("title", texts.of("exam.preset.title." + preset.code(), resitOf == null ? texts.month(month) : plan.title()));
        }
    }

    private Long id(String parameter) {
        String given = request.getParameter(parameter);
        return given == null || given.isEmpty() ? null : Ask.id(request, parameter, "exam.sitting.unknown");
    }

    public String publish() {
        return screen.submit(() -> Screen.onward("/exam/sitting?id=" + publish.publish(plan(), draft), "exam.done.set"));
    }

    public String save() {
        return screen.submit(() -> Screen.onward("/exam/set?draft=" + drafts.save(draft, plan()), "exam.done.saved"));
    }

    public String preview() {
        return screen.submit(() -> "/exam/preview?faces-redirect=true&draft=" + previewed(drafts.save(draft, plan())));
    }

    /** What is short is said here, where it can be mended. */
    private long previewed(long saved) {
        papers.previewDraft(saved);
        return saved;
    }

    public String discard() {
        return screen.submit(() -> {
            drafts.discard(draft);
            return Screen.onward("/exam/sittings?state=draft", "exam.done.discarded");
        });
    }

    private ExamPlan plan() {
        return form.plan(preset, resitOf);
    }

    /** Whether it is still to be said which exam is resat. */
    public boolean isChoosing() {
        return preset == Preset.RESIT && resitOf == null;
    }

    public List<SittingRow> getResittable() {
        return sittings.resittable();
    }

    /** Those with a number first, else in the order of the curriculum. */
    public List<Topic> getTopics() {
        return topics;
    }

    public List<BlueprintRow> getBlueprints() {
        return usable;
    }

    public List<UnitCard> getAudience() {
        return audience;
    }

    public List<Tier> getTiers() {
        return tiers.in(access.me().unitPath());
    }

    /** Whose holders an exam may be for. */
    public List<Role> getRoles() {
        return Stream.of(Role.values()).filter(role -> role != Role.INTEGRATION).toList();
    }

    public List<Preset> getPresets() {
        return List.of(Preset.values());
    }

    public Preset getPreset() {
        return preset;
    }

    public Long getDraft() {
        return draft;
    }

    public Long getResitOf() {
        return resitOf;
    }
}
