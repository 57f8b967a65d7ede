package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lianbing.exam.Blueprint.Cell;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Classified;

/** Papers by a blueprint, in the transaction of whoever calls. They keep the blueprint and the pool of their day. */
@ApplicationScoped
class BlueprintPapers {

    private static final long FIRST = 0;
    private static final int NAMED_AT_MOST = 10;
    private static final BigDecimal EQUAL = new BigDecimal("0.2");

    private final Sql sql;
    private final Bank bank;
    private final BlueprintScopes scopes;
    private final KeepBlueprints keep;
    private final Members members;
    private final Caller caller;
    private final MetQuestions met;
    private final Clock clock;

    BlueprintPapers() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    BlueprintPapers(Sql sql, Bank bank, BlueprintScopes scopes, KeepBlueprints keep, Members members, Caller caller, MetQuestions met, Clock clock) {
        this.sql = sql;
        this.bank = bank;
        this.scopes = scopes;
        this.keep = keep;
        this.members = members;
        this.caller = caller;
        this.met = met;
        this.clock = clock;
    }

    /**
     * @param drawn whether every candidate draws his own; otherwise one paper is drawn now for all, of what none of them has met
     * @throws Failure.Invalid  naming every shortage, and the candidates who have met too much
     * @throws Failure.Conflict if the blueprint is retired
     */
    long make(String title, long blueprint, boolean drawn, List<MemberId> candidates, long seed) {
        BlueprintView view = keep.get(blueprint);
        if (view.retired()) {
            throw new Failure.Conflict("exam.blueprint.retired");
        }
        BlueprintScopes.Choice choice = scopes.choice();
        List<String> names = BlueprintScopes.names(view.content(), choice.sources());
        List<Pooled> pool = Pooled.of(view.content(), choice.all());
        refuse(choice, new BlueprintDraw(view.content(), names, pool, Set.of(), true).draw(FIRST).shortages());
        Map<MemberId, Set<Long>> seen = met.before(clock.instant(), view.content(), candidates);
        if (drawn) {
            refuseWhoMetTooMuch(view.content(), names, pool, seen);
            return keep(title, view, true, names, pools(view.content(), pool));
        }
        Set<Long> any = seen.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Drawing drawing = new BlueprintDraw(view.content(), names, pool, any, true).draw(seed);
        refuse(choice, drawing.shortages());
        return keep(title, view, false, names, drawing.cells());
    }

    private void refuse(BlueprintScopes.Choice choice, List<Problem> shortages) {
        if (!shortages.isEmpty()) {
            throw new Failure.Invalid("exam.paper.invalid", scopes.said(choice, shortages).stream()
                    .map(one -> new Problem("blueprint", null, one.code(), one.args())).toList());
        }
    }

    private void refuseWhoMetTooMuch(Blueprint blueprint, List<String> names, List<Pooled> pool, Map<MemberId, Set<Long>> seen) {
        List<MemberId> tooFew = new ArrayList<>();
        List<Problem> first = new ArrayList<>();
        seen.forEach((member, his) -> {
            List<Problem> shortages = new BlueprintDraw(blueprint, names, pool, his, true).draw(FIRST).shortages();
            if (!shortages.isEmpty()) {
                tooFew.add(member);
                first.add(shortages.get(0));
            }
        });
        if (!tooFew.isEmpty()) {
            Map<MemberId, MemberCard> cards = members.cards(tooFew);
            List<Problem> problems = new ArrayList<>();
            for (int i = 0; i < Math.min(NAMED_AT_MOST, tooFew.size()); i++) {
                problems.add(Problem.at("blueprint", "exam.draw.member", cards.get(tooFew.get(i)).name(), first.get(i)));
            }
            throw new Failure.Invalid("exam.paper.invalid", problems);
        }
    }

    private static List<List<Classified>> pools(Blueprint blueprint, List<Pooled> pool) {
        List<List<Classified>> pools = new ArrayList<>();
        for (int i = 0; i < blueprint.cells().size(); i++) {
            int cell = i;
            pools.add(pool.stream().filter(one -> one.cells().contains(cell)).map(Pooled::question).toList());
        }
        return pools;
    }

    private long keep(String title, BlueprintView view, boolean drawn, List<String> names, List<List<Classified>> cells) {
        Blueprint blueprint = view.content();
        long paper = sql.insert("insert into paper(title, drawn, questions, out_of, made_by, made_at) values (?,?,?,?,?,?)", title, drawn,
                blueprint.questions(), blueprint.outOf(), caller.memberIfAny().orElse(null), clock.instant());
        List<Object[]> parts = new ArrayList<>();
        List<Object[]> questions = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = blueprint.cells().get(i);
            Scope scope = Scope.of(blueprint.lines().get(cell.line()).source());
            parts.add(new Object[] {paper, i, scope.type().equals(Scope.TOPIC) ? scope.key() : names.get(cell.line()), cell.count(), blueprint.pointsOf(cell)});
            for (int j = 0; j < cells.get(i).size(); j++) {
                questions.add(new Object[] {paper, i, j, cells.get(i).get(j).revision()});
            }
        }
        sql.batch("insert into paper_part(paper_id, position, topic, draws, points) values (?,?,?,?,?)", parts);
        sql.batch("insert into paper_question(paper_id, part, position, revision_id) values (?,?,?,?)", questions);
        sql.update("insert into paper_blueprint(paper_id, blueprint_id, version, content) values (?,?,?,?)", paper, view.id(), view.version(),
                KeepBlueprints.write(blueprint));
        return paper;
    }

    /**
     * The questions of one attempt, kind by kind. Where a member has met too much since the exam was set, he gets as few of the
     * questions that he met as the other rules allow: nobody is kept from his exam.
     *
     * @param member who draws, or null where it is only shown
     * @param at     when he began: what he met from then on does not count
     */
    List<Draw.Item> items(Paper paper, Draw draw, boolean shuffle, long seed, MemberId member, Instant at) {
        if (paper.blueprint() == null) {
            return paper.itemsFor(draw, shuffle);
        }
        return inOrder(paper.blueprint(), paper.drawn() ? drawn(paper, seed, member, at).revisions()
                : paper.parts().stream().map(Paper.Part::revisions).toList(), draw, shuffle);
    }

    /** Kind by kind as papers are printed; shuffled within its kind. */
    static List<Draw.Item> inOrder(Blueprint blueprint, List<List<Long>> revisions, Draw draw, boolean shuffle) {
        List<Draw.Item> items = new ArrayList<>();
        for (int column = 0; column < blueprint.kinds().size(); column++) {
            List<Draw.Item> ofKind = new ArrayList<>();
            for (int i = 0; i < revisions.size(); i++) {
                Cell cell = blueprint.cells().get(i);
                if (cell.column() == column) {
                    revisions.get(i).forEach(revision -> ofKind.add(new Draw.Item(revision, blueprint.pointsOf(cell))));
                }
            }
            items.addAll(shuffle ? draw.shuffled(ofKind) : ofKind);
        }
        return items;
    }

    /** The paper that this blueprint gives today with this seed. */
    Drawing sketch(Blueprint blueprint, long seed) {
        BlueprintScopes.Choice choice = scopes.choice();
        Drawing drawing = new BlueprintDraw(blueprint, BlueprintScopes.names(blueprint, choice.sources()), Pooled.of(blueprint, choice.all()), Set.of(), true)
                .draw(seed);
        refuse(choice, drawing.shortages());
        return drawing;
    }

    /** A and B today, of equal difficulty. */
    TwinPapers.Twins twins(Blueprint blueprint, int shared, BigDecimal tolerance, long seed) {
        BlueprintScopes.Choice choice = scopes.choice();
        TwinPapers.Twins twins = new TwinPapers(blueprint, BlueprintScopes.names(blueprint, choice.sources()), Pooled.of(blueprint, choice.all()), shared,
                tolerance).draw(seed);
        refuse(choice, twins.shortages());
        return twins;
    }

    /** 0 and 1: twins where the pool allows, else, as all others, each a draw of its own. */
    Drawing version(Paper paper, long sitting, int version) {
        Blueprint blueprint = paper.blueprint();
        TwinPapers.Twins twins = version > 1 ? null : new TwinPapers(blueprint, BlueprintScopes.names(blueprint, List.of()), pool(paper), 0, EQUAL).draw(sitting);
        return twins == null || !twins.shortages().isEmpty() ? drawn(paper, sitting * Character.MAX_RADIX + version, null, clock.instant())
                : version == 0 ? twins.a() : twins.b();
    }

    /** @throws Failure.Conflict never, unless the bank's rows were changed by hand: with nothing met, the first draw had been made */
    Drawing drawn(Paper paper, long seed, MemberId member, Instant at) {
        Blueprint blueprint = paper.blueprint();
        List<String> names = BlueprintScopes.names(blueprint, List.of());
        List<Pooled> pool = pool(paper);
        Set<Long> seen = member == null ? Set.of() : met.before(at, blueprint, List.of(member)).getOrDefault(member, Set.of());
        Drawing strict = new BlueprintDraw(blueprint, names, pool, seen, true).draw(seed);
        if (strict.isComplete()) {
            return strict;
        }
        Drawing lenient = new BlueprintDraw(blueprint, names, pool, seen, false).draw(seed);
        Drawing made = lenient.isComplete() ? lenient : new BlueprintDraw(blueprint, names, pool, Set.of(), true).draw(FIRST);
        if (!made.isComplete()) {
            throw new Failure.Conflict("exam.draw.cannot");
        }
        return made;
    }

    /** As it was when the paper was made. */
    private List<Pooled> pool(Paper paper) {
        Map<Long, Set<Integer>> cells = new HashMap<>();
        for (int i = 0; i < paper.parts().size(); i++) {
            for (long revision : paper.parts().get(i).revisions()) {
                cells.computeIfAbsent(revision, any -> new TreeSet<>()).add(i);
            }
        }
        return bank.classified(cells.keySet()).stream().map(one -> new Pooled(one, List.copyOf(cells.get(one.revision())))).toList();
    }
}
