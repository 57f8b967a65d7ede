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
    private final ExamDrafts drafts;
    private final Bank bank;
    private final Access access;
    private final Clock clock;

    ShowPaper() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ShowPaper(SittingDesk desk, Sittings sittings, Papers papers, ExamDrafts drafts, Bank bank, Access access, Clock clock) {
        this.desk = desk;
        this.sittings = sittings;
        this.papers = papers;
        this.drafts = drafts;
        this.bank = bank;
        this.access = access;
        this.clock = clock;
    }

    /** An attempt as a candidate would draw it now. */
    public RunningAttempt preview(long sittingId) {
        SittingDetail detail = desk.get(sittingId);
        Sitting sitting = sittings.get(sittingId);
        return running(detail.title(), detail.minutes(), sheets(papers.get(sitting.paperId()), new Draw(SEEDS.nextLong()), sitting.shuffles()));
    }

    /** @throws org.lianbing.kernel.Failure.Invalid if the bank has too few questions for it */
    public RunningAttempt previewDraft(long draft) {
        access.require(Role.TRAINER);
        ExamPlan plan = drafts.get(draft);
        long seed = SEEDS.nextLong();
        List<PaperPart> parts = plan.parts().stream().map(part -> PaperPart.of(part.topic(), part.count(), plan.points())).toList();
        Paper paper = papers.sketch(plan.title(), parts, plan.drawn(), plan.machineOnly(), seed);
        return running(plan.title(), plan.minutes() == null ? USUAL_MINUTES : plan.minutes(), sheets(paper, new Draw(seed), plan.shuffle()));
    }

    private RunningAttempt running(String title, int minutes, List<Sheet> sheets) {
        Instant now = clock.instant();
        return new RunningAttempt(PREVIEW, true, title, now, now.plus(Duration.ofMinutes(minutes)), sheets.stream()
                .map(sheet -> AttemptItem.of(sheet.blank(), sheet.revision())).toList());
    }

    /**
     * A paper to print.
     *
     * @param version the same number always gives the same questions in the same order: A is 0, B is 1 …
     * @return its questions with key and explanation
     */
    public List<AnswerSheet.Item> print(long sittingId, int version) {
        desk.get(sittingId);
        Sitting sitting = sittings.get(sittingId);
        return sheets(papers.get(sitting.paperId()), new Draw(sittingId * Character.MAX_RADIX + version), sitting.shuffles()).stream()
                .map(sheet -> AnswerSheet.Item.of(sheet.blank(), sheet.revision(), true)).toList();
    }

    private List<Sheet> sheets(Paper paper, Draw draw, boolean shuffle) {
        List<Draw.Item> drawn = paper.itemsFor(draw, shuffle);
        Map<Long, Revision> revisions = bank.revisions(drawn.stream().map(Draw.Item::revision).toList());
        return draw.lay(drawn, revisions, shuffle).stream().map(laid -> new Sheet(laid.blank(), revisions.get(laid.revision()))).toList();
    }

    private record Sheet(Answer blank, Revision revision) {
    }
}
