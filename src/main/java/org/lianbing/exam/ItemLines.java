package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianbing.question.Bank;
import org.lianbing.question.Body;
import org.lianbing.question.Option;
import org.lianbing.question.Revision;

/** Puts the figures of questions together with what the questions say and how often they were laid. */
@ApplicationScoped
class ItemLines {

    private final Bank bank;
    private final TakenItems taken;

    ItemLines() {
        this(null, null);
    }

    @Inject
    ItemLines(Bank bank, TakenItems taken) {
        this.bank = bank;
        this.taken = taken;
    }

    /** In the order of the map's keys; what counts as right is the corrected key. */
    List<ItemLine> of(Map<Asked, List<ItemTrial>> trials, Map<Long, Revision> revisions, Map<Asked, KeyCorrection> corrections) {
        Map<Long, Long> questions = bank.questionsOf(trials.keySet().stream().map(Asked::revision).distinct().toList());
        Map<Long, TakenItems.Laid> laid = laid(Set.copyOf(questions.values()));
        return trials.entrySet().stream().map(entry -> {
            Asked item = entry.getKey();
            long question = questions.get(item.revision());
            return line(question, item.part(), revisions.get(item.revision()), corrections.getOrDefault(item, KeyCorrection.NONE), entry.getValue(),
                    laid.get(question));
        }).toList();
    }

    private Map<Long, TakenItems.Laid> laid(Set<Long> questions) {
        Map<Long, Long> all = bank.revisionsOf(questions);
        Map<Long, TakenItems.Laid> found = new HashMap<>();
        taken.laid(all.keySet()).forEach((revision, times) -> found.merge(all.get(revision), times, TakenItems.Laid::plus));
        return found;
    }

    private static ItemLine line(long question, int part, Revision asked, KeyCorrection correction, List<ItemTrial> trials,
            TakenItems.Laid laid) {
        Body body = part == 0 ? asked.body() : asked.body().parts().get(part - 1);
        List<Option> options = options(body);
        return new ItemLine(Long.toString(question), asked.ref(), Long.toString(asked.id()), asked.number(), part, body.kind().code(), body.prompt(), options,
                ItemFigures.of(trials, options.stream().map(Option::id).toList(), TakenItems.chosen(correction.key(body))), laid.times(), laid.lastAt());
    }

    private static List<Option> options(Body body) {
        return switch (body.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> body.options();
            case TRUE_FALSE -> List.of(new Option("true", "-"), new Option("false", "-"));
            default -> List.of();
        };
    }
}
