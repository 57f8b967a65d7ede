package org.lianbing.question;

import java.util.ArrayList;
import java.util.List;
import org.lianbing.platform.Chinese;

/** A filter as SQL over {@code question q}, {@code question_revision r} and {@code topic t}. */
final class BankWhere {

    static final String FROM = " from question q join question_revision r on r.id=q.revision_id join topic t on t.ref=q.topic where ";

    private final StringBuilder condition = new StringBuilder();
    private final List<Object> args = new ArrayList<>();

    BankWhere(BankFilter filter) {
        switch (filter.state()) {
            case "retired" -> condition.append("q.retired and not q.proposed");
            case "proposed" -> condition.append("q.retired and q.proposed");
            case "all" -> condition.append("1=1");
            default -> condition.append("not q.retired");
        }
        if (!filter.search().isEmpty()) {
            String pattern = Chinese.contains(filter.search());
            and("(q.search_text like ? escape '!' or q.ref like ? escape '!' or lower(q.code) like ? escape '!')", pattern, pattern, pattern);
        }
        if (!filter.kind().isEmpty()) {
            and("r.kind=?", filter.kind());
        }
        if (!filter.topic().isEmpty()) {
            and("q.topic=?", filter.topic());
        }
        if (!filter.tag().isEmpty()) {
            and("(cast(? as varchar(1)) || r.tags || cast(? as varchar(1))) like ? escape '!'", "\n", "\n",
                    "%\n" + filter.tag().replaceAll("([!%_])", "!$1") + "\n%");
        }
        if (filter.difficulty() != null) {
            and("r.difficulty=?", filter.difficulty());
        }
        if (filter.origin().equals("own") || filter.origin().equals("pack")) {
            and("q.own=?", filter.origin().equals("own"));
        }
    }

    private void and(String clause, Object... values) {
        condition.append(" and ").append(clause);
        args.addAll(List.of(values));
    }

    String condition() {
        return condition.toString();
    }

    Object[] args(Object... more) {
        List<Object> all = new ArrayList<>(args);
        all.addAll(List.of(more));
        return all.toArray();
    }

    static String order(String sort) {
        return switch (sort) {
            case "topic" -> " order by t.position, t.ref, q.ref";
            case "difficulty" -> " order by r.difficulty desc, q.id desc";
            default -> " order by r.made_at desc, q.id desc";
        };
    }
}
