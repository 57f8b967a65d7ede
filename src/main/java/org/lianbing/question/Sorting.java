package org.lianbing.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.question.BankIndex.Known;

/** Decides what becomes of each question that a file brings. Pure: changes nothing. */
final class Sorting {

    /** More new topics than this in one file are rather a column read wrongly. */
    private static final int MOST_TOPICS = 200;

    private final BankIndex index;
    private final TopicNames topics;
    private final String otherwise;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Object, Row> claimed = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();

    /** @param otherwise title or ref of the topic for questions that name none */
    Sorting(BankIndex index, TopicNames topics, String otherwise) {
        this.index = index;
        this.topics = topics;
        this.otherwise = otherwise;
    }

    /** @param inUse gives the revisions in use of some questions, by question */
    void sort(List<Brought> all, Function<List<Long>, Map<Long, Revision>> inUse) {
        List<String> keys = all.stream().map(one -> Fingerprint.of(one.content().body()).textKey()).toList();
        List<Known> known = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            known.add(index.find(all.get(i).code(), keys.get(i)));
        }
        Map<Long, Revision> current = inUse.apply(known.stream().filter(Objects::nonNull).map(Known::id).distinct().toList());
        for (int i = 0; i < all.size(); i++) {
            Known found = known.get(i);
            sortOne(all.get(i), keys.get(i), found, found == null ? null : current.get(found.id()));
        }
    }

    private void sortOne(Brought one, String key, Known known, Revision current) {
        boolean silent = one.topic().isEmpty();
        String topic = silent && current != null ? current.topic() : topics.ref(silent ? otherwise : one.topic());
        Row row = new Row(one, known, current, topic, SameWords.named(one.content()));
        Row first = claimed.putIfAbsent(known == null ? key : (Object) known.id(), row);
        Row namesake = one.code().isEmpty() ? null : claimed.putIfAbsent("code " + one.code(), row);
        if (first == null && namesake != null) {
            refuse(row, "code", "question.import.sameCode", namesake.brought().line());
        }
        if (first != null) {
            again(row, first);
        } else if (known == null) {
            rows.add(row.with(index.elsewhere(key) ? Verdict.ELSEWHERE : Verdict.IMPORTED));
        } else {
            boolean same = SameWords.named(current.content()).equals(row.named()) && current.topic().equals(topic);
            if (!same && !known.own()) {
                refuse(row, "code", "question.import.pack", known.ref());
            }
            rows.add(row.with(same && !(known.retired() && known.own()) ? Verdict.UNCHANGED : Verdict.UPDATED));
        }
    }

    private void again(Row row, Row first) {
        if (!first.named().equals(row.named()) || !first.topic().equals(row.topic())) {
            refuse(row, "prompt", "question.import.twice", first.brought().line());
        }
        rows.add(row.with(Verdict.DUPLICATE));
    }

    private void refuse(Row row, String field, String code, Object... args) {
        problems.add(RowProblem.of(row.brought().sheet(), row.brought().line(), field, code, args));
    }

    List<Row> rows(Verdict wanted) {
        return rows.stream().filter(row -> row.verdict() == wanted).toList();
    }

    Tally tally() {
        Set<String> needed = rows.stream().filter(row -> row.verdict() == Verdict.IMPORTED || row.verdict() == Verdict.UPDATED).map(Row::topic)
                .collect(Collectors.toSet());
        List<String> made = topics.unknown().stream().filter(needed::contains).toList();
        if (made.size() > MOST_TOPICS) {
            problems.add(RowProblem.of("", 1, "topic", "question.import.topics", made.size(), MOST_TOPICS));
        }
        return Tally.of(rows.stream().map(Row::verdict).toList(), made, List.copyOf(problems));
    }

    /** @param named the content with its options named by their places, so that only words count */
    record Row(Brought brought, Known known, Revision current, String topic, Content named, Verdict verdict) {

        Row(Brought brought, Known known, Revision current, String topic, Content named) {
            this(brought, known, current, topic, named, null);
        }

        Row with(Verdict decided) {
            return new Row(brought, known, current, topic, named, decided);
        }
    }
}
