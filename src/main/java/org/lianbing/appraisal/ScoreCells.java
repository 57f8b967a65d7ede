package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;

/** Makes cells of months, with who wrote what last, for all of them at once. */
@ApplicationScoped
@Transactional
class ScoreCells {

    private final Explain explain;
    private final Caller caller;

    ScoreCells() {
        this(null, null);
    }

    @Inject
    ScoreCells(Explain explain, Caller caller) {
        this.explain = explain;
        this.caller = caller;
    }

    /** By member, then by indicator; of these indicators alone. */
    Map<MemberId, Map<String, ScoreCell>> of(Collection<MemberTotal> months, Set<String> indicators) {
        Map<Long, EntryCard> cards = explain.explain(months.stream().flatMap(month -> month.total().indicators().stream()
                .filter(total -> indicators.contains(total.code())).flatMap(total -> told(month, total.code()))).distinct().toList())
                .stream().collect(Collectors.toMap(card -> card.entry().id(), Function.identity()));
        return months.stream().collect(Collectors.toMap(month -> month.member().id(), month -> month.total().indicators().stream()
                .filter(total -> indicators.contains(total.code()))
                .collect(Collectors.toMap(IndicatorTotal::code, total -> cell(month, total, cards)))));
    }

    private ScoreCell cell(MemberTotal month, IndicatorTotal total, Map<Long, EntryCard> cards) {
        EntryCard standing = standing(month, total.code()).map(entry -> cards.get(entry.id())).orElse(null);
        Optional<Entry> last = last(month, total.code());
        return new ScoreCell(total.code(), total.points(), total.state(), last.map(Entry::id).orElse(0L), reason(standing),
                standing == null || standing.enteredBy() == null ? null : standing.enteredBy().name(),
                last.map(entry -> isUndoable(entry, caller.memberIfAny().orElse(null))).orElse(false));
    }

    /** A person's own entry that nothing has followed, and that takes nothing back. */
    static boolean isUndoable(Entry last, MemberId caller) {
        return last.cause() instanceof Cause.ByHand hand && last.reverses() == null && hand.enteredBy().equals(caller);
    }

    private static String reason(EntryCard card) {
        if (card == null) {
            return null;
        }
        return card.entry().cause() instanceof Cause.ByHand hand ? hand.reason()
                : card.outcome() == null ? null : card.outcome().outcome().activity().title();
    }

    private static Stream<Entry> told(MemberTotal month, String indicator) {
        return Stream.of(last(month, indicator), standing(month, indicator)).flatMap(Optional::stream);
    }

    static Optional<Entry> last(MemberTotal month, String indicator) {
        return of(month, indicator).max(Comparator.comparingLong(Entry::id));
    }

    private static Optional<Entry> standing(MemberTotal month, String indicator) {
        Set<Long> reversed = month.own().stream().map(Entry::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
        return of(month, indicator).filter(entry -> entry.reverses() == null && !reversed.contains(entry.id()))
                .max(Comparator.comparingLong(Entry::id));
    }

    private static Stream<Entry> of(MemberTotal month, String indicator) {
        List<Entry> own = month.own();
        return own.stream().filter(entry -> entry.indicator().equals(indicator));
    }
}
