package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;

/** Shows a trainer a paper before or beside the exam: as a candidate sees it, or to print, with its key. Nothing is kept. */
@ApplicationScoped
@Transactional
public class ShowPaper {

    private static final SecureRandom SEEDS = new SecureRandom();
    private static final String PREVIEW = "preview";
    private static final int USUAL_MINUTES = 40;

    private final SittingDesk desk;
    private final Sittings sittings;
    private final Papers papers;
    private final BlueprintPapers blueprints;
    private final KeepBlueprints keep;
    private final ExamDrafts drafts;
    private final Bank bank;
    private final Access access;
    private final Clock clock;

    ShowPaper() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ShowPaper(SittingDesk desk, Sittings sittings, Papers papers, BlueprintPapers blueprints, KeepBlueprints keep, ExamDrafts drafts, Bank bank,
            Access access, Clock clock) {
        this.desk = desk;
        this.sittings = sittings;
        this.papers = papers;
        this.blueprints = blueprints;
        this.keep = keep;
        this.drafts = drafts;
        this.bank = bank;
        this.access = access;
        this.clock = clock;
    }

    /** An attempt as a candidate would draw it now. */
    public RunningAttempt preview(long sittingId) {
        SittingDetail detail = desk.get(sittingId);
        Sitting sitting = sittings.get(sittingId);
        return running(detail.title(), detail.minutes(), sheets(papers.get(sitting.paperId()), SEEDS.nextLong(), sitting.shuffles()));
    }

    /** @throws org.lianbing.kernel.Failure.Invalid if the bank has too few questions for it */
    public RunningAttempt previewDraft(long draft) {
        access.require(Role.TRAINER);
        ExamPlan plan = drafts.get(draft);
        long seed = SEEDS.nextLong();
        if (plan.blueprint() != null) {
            Blueprint blueprint = keep.get(plan.blueprint()).content();
            return running(plan.title(), minutes(plan), sheets(blueprints.sketch(blueprint, seed), blueprint, seed, plan.shuffle()));
        }
        List<PaperPart> parts = plan.parts().stream().map(part -> PaperPart.of(part.topic(), part.count(), plan.points())).toList();
        Paper paper = papers.sketch(plan.title(), parts, plan.drawn(), plan.machineOnly(), seed);
        return running(plan.title(), minutes(plan), sheets(paper, seed, plan.shuffle()));
    }

    private static int minutes(ExamPlan plan) {
        return plan.minutes() == null ? USUAL_MINUTES : plan.minutes();
    }

    private RunningAttempt running(String title, int minutes, List<Sheet> sheets) {
        Instant now = clock.instant();
        return new RunningAttempt(PREVIEW, true, title, now, now.plus(Duration.ofMinutes(minutes)), Turning.FREE.code(), 1, sheets.stream()
                .map(sheet -> AttemptItem.of(sheet.blank(), sheet.revision())).toList());
    }

    /**
     * A paper to print.
     *
     * @param version the same number always gives the same questions in the same order: A is 0, B is 1 … By a blueprint, A and B share as
     *                little as they can and are equally difficult
     * @return its questions with key and explanation
     */
    public List<AnswerSheet.Item> print(long sittingId, int version) {
        desk.get(sittingId);
        Sitting sitting = sittings.get(sittingId);
        Paper paper = papers.get(sitting.paperId());
        long seed = sittingId * Character.MAX_RADIX + version;
        return printed(paper.blueprint() != null && paper.drawn()
                ? sheets(blueprints.version(paper, sittingId, version), paper.blueprint(), seed, sitting.shuffles())
                : sheets(paper, seed, sitting.shuffles()));
    }

    /** A paper that was drawn by a blueprint, as it is printed. */
    List<AnswerSheet.Item> printed(Drawing drawing, Blueprint blueprint, long seed, boolean shuffle) {
        return printed(sheets(drawing, blueprint, seed, shuffle));
    }

    private static List<AnswerSheet.Item> printed(List<Sheet> sheets) {
        return sheets.stream().map(sheet -> AnswerSheet.Item.of(sheet.blank(), sheet.revision(), KeyCorrection.NONE, null, true)).toList();
    }

    private List<Sheet> sheets(Paper paper, long seed, boolean shuffle) {
        Draw draw = new Draw(seed);
        return sheets(blueprints.items(paper, draw, shuffle, seed, null, clock.instant()), draw, shuffle);
    }

    private List<Sheet> sheets(Drawing drawing, Blueprint blueprint, long seed, boolean shuffle) {
        Draw draw = new Draw(seed);
        return sheets(BlueprintPapers.inOrder(blueprint, drawing.revisions(), draw, shuffle), draw, shuffle);
    }

    private List<Sheet> sheets(List<Draw.Item> drawn, Draw draw, boolean shuffle) {
        Map<Long, Revision> revisions = bank.revisions(drawn.stream().map(Draw.Item::revision).toList());
        return draw.lay(drawn, revisions, shuffle).stream().map(laid -> new Sheet(laid.blank(), revisions.get(laid.revision()))).toList();
    }

    private record Sheet(Answer blank, Revision revision) {
    }
}
