package org.lianbing.merit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.merit.JudgeTaskForce;
import org.lianbing.merit.MeritDay;
import org.lianbing.merit.ReportTaskForce;
import org.lianbing.merit.SetTaskForce;
import org.lianbing.merit.TaskForce;
import org.lianbing.merit.TaskForces;
import org.lianbing.platform.Uploads;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Incoming;
import org.lianbing.platform.web.Screen;

/** One task force: milestones, report, marks. */
@Named
@RequestScoped
public class TaskForcePage {

    private static final int WHOLE = 100;

    @Inject
    TaskForces forces;
    @Inject
    SetTaskForce set;
    @Inject
    ReportTaskForce reporting;
    @Inject
    JudgeTaskForce judging;
    @Inject
    MeritDay day;
    @Inject
    Incoming incoming;
    @Inject
    Uploads uploads;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private TaskForce force;
    private TaskForces.Rights rights;
    private String summary;
    private String score;
    private String words;
    private String commentary;
    private boolean spread = true;

    @PostConstruct
    void load() {
        force = forces.get(Ask.id(request, "id", "merit.force.unknown"));
        rights = forces.rights(force);
        summary = force.summary();
    }

    public String tick() {
        return screen.submit(() -> {
            reporting.tick(force.id(), Ask.id(request, "step", "merit.force.unknown"), "true".equals(request.getParameter("reached")));
            return here("merit.done.ticked");
        });
    }

    public String report() {
        return screen.submit(() -> {
            Map<MemberId, Integer> shares = new HashMap<>();
            force.group().forEach(one -> shares.put(one.member(), typed(one)));
            reporting.report(force.id(), summary, shares);
            return here("merit.done.reported");
        });
    }

    private int typed(TaskForce.Fellow one) {
        Integer typed = Ask.number(request.getParameter("share-" + one.member()));
        return typed == null ? -1 : typed;
    }

    public String attach() {
        return screen.submit(() -> {
            Uploads.Upload brought = uploads.get(incoming.keep(ReportTaskForce.PURPOSE), ReportTaskForce.PURPOSE);
            try (InputStream content = Files.newInputStream(brought.content())) {
                reporting.attach(force.id(), brought.fileName(), content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return here("merit.done.attached");
        });
    }

    public String mark() {
        return screen.submit(() -> {
            judging.mark(force.id(), read(score), words);
            return here("merit.done.marked");
        });
    }

    private static Score read(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Score.rounded(new BigDecimal(typed.strip()));
        } catch (NumberFormatException noNumber) {
            throw Failure.Invalid.field("score", "merit.force.score");
        }
    }

    public String close() {
        return screen.submit(() -> {
            judging.close(force.id(), commentary, spread);
            return here("merit.done.closed");
        });
    }

    public String drop() {
        return screen.submit(() -> {
            set.drop(force.id());
            return here("merit.done.dropped");
        });
    }

    private String here(String done) {
        return Screen.onward("/merit/force?id=" + force.id(), done);
    }

    /** What stands in the field of his share: as it was handed in, else the whole. */
    public String share(TaskForce.Fellow one) {
        String typed = request.getParameter("share-" + one.member());
        return typed != null ? typed : Integer.toString(one.share() == null ? WHOLE : one.share());
    }

    public boolean is(String state) {
        return force.state().code().equals(state);
    }

    public LocalDate getToday() {
        return day.today();
    }

    public TaskForce getForce() {
        return force;
    }

    public TaskForces.Rights getRights() {
        return rights;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getScore() {
        return score;
    }

    public void setScore(String score) {
        this.score = score;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getCommentary() {
        return commentary;
    }

    public void setCommentary(String commentary) {
        this.commentary = commentary;
    }

    public boolean isSpread() {
        return spread;
    }

    public void setSpread(boolean spread) {
        this.spread = spread;
    }
}
