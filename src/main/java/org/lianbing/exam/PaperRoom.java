package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;

/** The papers of an exam on paper: who has which, and what is printed on it. For its trainer. */
@ApplicationScoped
@Transactional
public class PaperRoom {

    private static final Comparator<SittingDetail.CandidateRow> BY_SEAT = Comparator.comparing((SittingDetail.CandidateRow row) -> row.seat() == null
            ? Integer.MAX_VALUE : row.seat()).thenComparing(row -> row.member().number());

    private final SittingDesk desk;
    private final Bank bank;
    private final Sql sql;
    private final Caller caller;

    PaperRoom() {
        this(null, null, null, null);
    }

    @Inject
    PaperRoom(SittingDesk desk, Bank bank, Sql sql, Caller caller) {
        this.desk = desk;
        this.bank = bank;
        this.sql = sql;
        this.caller = caller;
    }

    /** @throws org.lianbing.kernel.Failure.NotFound if none of its candidates is in the caller's units */
    public Room get(long id) {
        SittingDetail sitting = desk.get(id);
        Map<Long, Integer> typed = sql.list(row -> Map.entry(row.id("attempt_id"), row.count("n")), "select k.attempt_id, count(*) as n from keyed_answer k "
                + "join attempt a on a.id=k.attempt_id where a.sitting_id=? and k.typed<>'' group by k.attempt_id", id).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<Long> onPaper = Set.copyOf(sql.list(row -> row.id("id"), "select id from attempt where sitting_id=? and (state in ('PAPER','ABSENT') or "
                + "submitted_by='PAPER')", id));
        List<Line> lines = sitting.candidates().stream().sorted(BY_SEAT).map(row -> new Line(row, row.attempt() != null && onPaper.contains(row.attempt()),
                row.attempt() == null ? 0 : typed.getOrDefault(row.attempt(), 0), caller.memberIfAny().map(row.member().id()::equals).orElse(false))).toList();
        Long lot = sql.one(row -> row.number("seat_lot"), "select coalesce(seat_lot, -1) as seat_lot from sitting where id=?", id).orElseThrow();
        return new Room(sitting, lot < 0 ? null : lot, lines);
    }

    /** What is printed: the papers in the order of the seats, all or of one candidate. */
    public List<Printed> print(Room room, Long member) {
        List<Line> wanted = room.papers().stream().filter(line -> member == null || line.row().member().id().value() == member).toList();
        List<Answer> rows = wanted.isEmpty() ? List.of() : sql.list(Answer::read, "select " + Answer.COLUMNS + " from answer where attempt_id in ("
                + Sql.marks(wanted.size()) + ") order by slot", wanted.stream().map(line -> line.row().attempt()).toArray());
        Map<Long, Revision> revisions = bank.revisions(rows.stream().map(Answer::revision).distinct().toList());
        Map<MemberId, List<AnswerSheet.Item>> items = rows.stream().collect(Collectors.groupingBy(Answer::member, Collectors.mapping(row ->
                AnswerSheet.Item.of(row, revisions.get(row.revision()), KeyCorrection.NONE, null, true), Collectors.toList())));
        return wanted.stream().map(line -> new Printed(line.row(), items.get(line.row().member().id()))).toList();
    }

    /** @param lot with which the seats were drawn; null if they go by number, or there are none */
    public record Room(SittingDetail sitting, Long lot, List<Line> lines) {

        /** Those who have a paper. */
        public List<Line> papers() {
            return lines.stream().filter(Line::paper).toList();
        }

        /** How many of them wait to be keyed in by the caller. */
        public long toKey() {
            return lines.stream().filter(Line::waits).count();
        }

        /** For how many a paper could be made. */
        public long without() {
            return lines.stream().filter(line -> List.of("waiting", "absent").contains(line.row().state()) && !line.paper()).count();
        }

        public boolean seated() {
            return lines.stream().anyMatch(line -> line.row().seat() != null);
        }

        /** Who is keyed in after this one: the next whose paper waits, from the first again after the last; null if none does. */
        public MemberId after(MemberId member) {
            int here = lines.stream().map(line -> line.row().member().id()).toList().indexOf(member) + 1;
            List<Line> waiting = lines.stream().filter(line -> line.waits() && !line.row().member().id().equals(member)).toList();
            return waiting.stream().filter(line -> lines.indexOf(line) >= here).findFirst().or(() -> waiting.stream().findFirst())
                    .map(line -> line.row().member().id()).orElse(null);
        }
    }

    /**
     * One candidate.
     *
     * @param paper whether his attempt is one on paper
     * @param typed how many of its answers have been typed
     * @param own   whether he is the caller, who never keys in his own
     */
    public record Line(SittingDetail.CandidateRow row, boolean paper, int typed, boolean own) {

        boolean waits() {
            return !own && row.state().equals("paper");
        }
    }

    /** A paper with its questions and their key. */
    public record Printed(SittingDetail.CandidateRow row, List<AnswerSheet.Item> items) {
    }
}
