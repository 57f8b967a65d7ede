package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianbing.question.Brought;
import org.lianbing.question.Kind;
import org.lianbing.question.Typed;

/** Rows that carry the same case number: one of the kind case with the situation, the others its questions in their order. */
final class SheetCase {

    private final List<SheetRow> rows;

    SheetCase(List<SheetRow> rows) {
        this.rows = rows;
    }

    /** Empty if there is a problem; it is then with the row to blame. */
    Optional<Brought> read() {
        List<SheetRow> heads = new ArrayList<>();
        List<Optional<Typed>> parts = new ArrayList<>();
        for (SheetRow row : rows) {
            Optional<Kind> kind = row.kind();
            if (kind.equals(Optional.of(Kind.CASE))) {
                heads.add(row);
            } else {
                parts.add(kind.flatMap(row::part));
            }
        }
        heads.stream().skip(1).forEach(row -> row.refuse("case", "question.import.caseTwice", row.caseNumber()));
        if (heads.isEmpty()) {
            rows.get(0).refuse("case", "question.import.caseHead", rows.get(0).caseNumber());
            return Optional.empty();
        }
        Optional<Brought> read = heads.get(0).readCase(parts.stream().flatMap(Optional::stream).toList());
        return read.filter(good -> rows.stream().allMatch(row -> row.problems().isEmpty()));
    }
}
