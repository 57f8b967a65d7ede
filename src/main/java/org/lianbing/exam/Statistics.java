package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lianbing.exam.TakenItems.Taken;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;

/** Statistics of papers and questions, for trainers, over the candidates in their units. A fixed number of queries. */
@ApplicationScoped
@Transactional
public class Statistics {

    private final Sql sql;
    private final SittingDesk desk;
    private final Sittings sittings;
    private final Papers papers;
    private final TakenItems taken;
    private final ItemLines lines;
    private final Corrections corrections;
    private final Bank bank;
    private final Access access;

    Statistics() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Statistics(Sql sql, SittingDesk desk, Sittings sittings, Papers papers, TakenItems taken, ItemLines lines, Corrections corrections,
            Bank bank, Access access) {
        this.sql = sql;
        this.desk = desk;
        this.sittings = sittings;
        this.papers = papers;
        this.taken = taken;
        this.lines = lines;
        this.corrections = corrections;
        this.bank = bank;
        this.access = access;
    }

    /** @throws Failure.NotFound if there is none with a candidate in the caller's units */
    public SittingStatistics ofSitting(long id) {
        SittingDetail sitting = desk.get(id);
        Map<Asked, KeyCorrection> corrected = corrections.of(id);
        List<Taken> rows = counted(taken.ofSitting(id), Map.of(id, corrected));
        Map<Long, Revision> revisions = bank.revisions(rows.stream().map(row -> row.item().revision()).distinct().toList());
        Map<Asked, List<ItemTrial>> trials = new TreeMap<>(order(sittings.get(id).paperId(), revisions));
        rows.forEach(row -> trials.computeIfAbsent(row.item(), any -> new ArrayList<>()).add(row.trial()));
        return new SittingStatistics(Long.toString(id), sitting.title(), sitting.drawn(), sitting.outOf(),
                paper(rows, List.copyOf(trials.keySet()), sitting.drawn()),
                lines.of(trials, revisions, corrected));
    }

    /** What is struck out of a paper says nothing of the question. */
    private static List<Taken> counted(List<Taken> rows, Map<Long, Map<Asked, KeyCorrection>> corrected) {
        return rows.stream().filter(row -> !corrected.getOrDefault(row.sitting(), Map.of()).getOrDefault(row.item(), KeyCorrection.NONE).strikes())
                .toList();
    }

    /** As on the paper; where everyone has his own, by their keys in the bank. */
    private Comparator<Asked> order(long paper, Map<Long, Revision> revisions) {
        List<Long> laid = papers.get(paper).parts().stream().flatMap(part -> part.revisions().stream()).toList();
        Map<Long, Integer> places = new HashMap<>();
        laid.forEach(revision -> places.putIfAbsent(revision, places.size()));
        return Comparator.<Asked>comparingInt(item -> places.getOrDefault(item.revision(), laid.size()))
                .thenComparing(item -> revisions.get(item.revision()).ref()).thenComparingLong(Asked::revision).thenComparingInt(Asked::part);
    }

    private static PaperFigures paper(List<Taken> rows, List<Asked> items, boolean drawn) {
        Map<Long, List<Taken>> sheets = rows.stream().collect(Collectors.groupingBy(Taken::attempt, LinkedHashMap::new, Collectors.toList()));
        double[] scores = sheets.values().stream().mapToDouble(sheet -> sheet.get(0).total()).toArray();
        double[] shares = sheets.values().stream().mapToDouble(sheet -> sheet.get(0).trial().total()).toArray();
        boolean same = !drawn && sheets.values().stream().allMatch(sheet -> sheet.size() == items.size());
        List<List<Taken>> ordered = sheets.values().stream().map(sheet -> sheet.stream().sorted(Comparator.comparingInt(row ->
                items.indexOf(row.item()))).toList()).toList();
        double[] points = ordered.isEmpty() ? new double[0] : ordered.get(0).stream().mapToDouble(Taken::points).toArray();
        return PaperFigures.of(same ? ordered.stream().map(sheet -> sheet.stream().mapToDouble(Taken::score).toArray()).toList() : List.of(),
                points, scores, shares);
    }

    /** @throws Failure.NotFound if there is no such question */
    public QuestionStatistics ofQuestion(long question) {
        access.require(Role.TRAINER);
        Map<Long, Revision> revisions = bank.revisions(bank.revisionsOf(List.of(question)).keySet());
        Revision newest = revisions.values().stream().max(Comparator.comparingInt(Revision::number))
                .orElseThrow(() -> new Failure.NotFound("question.unknown.question"));
        List<Taken> all = taken.ofRevisions(revisions.keySet());
        Map<Long, Map<Asked, KeyCorrection>> corrected = corrections.ofAll(all.stream().map(Taken::sitting).collect(Collectors.toSet()));
        List<Taken> rows = counted(all, corrected);
        Map<Asked, KeyCorrection> anywhere = new HashMap<>();
        corrected.values().forEach(anywhere::putAll);
        Revision last = rows.stream().map(row -> revisions.get(row.item().revision())).max(Comparator.comparingInt(Revision::number)).orElse(newest);
        Map<Asked, List<ItemTrial>> trials = new TreeMap<>(Comparator.comparingInt(Asked::part));
        rows.stream().filter(row -> revisions.get(row.item().revision()).body().equals(last.body()))
                .forEach(row -> trials.computeIfAbsent(new Asked(last.id(), row.item().part()), any -> new ArrayList<>()).add(row.trial()));
        return new QuestionStatistics(Long.toString(question), last.ref(), last.body().prompt(), lines.of(trials, revisions, anywhere),
                uses(rows, revisions, last));
    }

    private List<QuestionStatistics.Use> uses(List<Taken> rows, Map<Long, Revision> revisions, Revision last) {
        Map<Long, List<Taken>> bySitting = rows.stream().collect(Collectors.groupingBy(Taken::sitting));
        return sql.list(row -> {
            List<Taken> here = bySitting.get(row.id("id"));
            Revision revision = revisions.get(here.get(0).item().revision());
            return new QuestionStatistics.Use(Long.toString(row.id("id")), row.text("title"), row.instant("opens_at"), revision.number(),
                    revision.body().equals(last.body()), ItemFigures.of(here.stream().map(Taken::trial).toList(), List.of(), Set.of()));
        }, "select id, title, opens_at from sitting where id in (" + Sql.marks(bySitting.size()) + ") order by opens_at desc, id desc",
                bySitting.keySet().toArray());
    }
}
