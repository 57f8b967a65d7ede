package org.lianbing.question.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lianbing.platform.Texts;
import org.lianbing.question.Brought;
import org.lianbing.question.RichText;
import org.lianbing.question.RowProblem;
import org.lianbing.question.Typed;
import org.lianbing.question.Verdict;
import org.lianbing.question.format.ImportQuestions.Preview;
import org.lianbing.question.format.Unread;

/** A file as a page shows it: questions and what is no question yet, in the file's order. Of many, the first, but all that must be mended come before. */
public final class PreviewPieces {

    private static final int MOST_MENDED = 50;
    private static final int MOST_GOOD = 100;

    private final List<Piece> shown = new ArrayList<>();
    private final List<RowProblem> others;
    private final int all;

    PreviewPieces(Preview preview, Texts texts) {
        List<Unread> unread = preview.reading().unread();
        List<RowProblem> problems = preview.tally().problems();
        for (int i = 0; i < Math.min(MOST_MENDED, unread.size()); i++) {
            Unread piece = unread.get(i);
            List<RowProblem> own = problems.stream().filter(one -> stands(one, piece)).toList();
            shown.add(new Piece(piece.sheet(), piece.line(), null, "", null, cells(i, piece, own, texts), own.stream().map(RowProblem::problem)
                    .filter(one -> piece.text() != null || one.field() == null || !piece.fields().containsKey(one.field())).map(texts::of).distinct().toList(), piece.text(),
                    TypedRepairs.name(i)));
        }
        List<Verdict> verdicts = preview.tally().verdicts();
        List<Brought> questions = preview.reading().questions();
        for (int i = 0; i < Math.min(MOST_GOOD, questions.size()); i++) {
            Brought one = questions.get(i);
            shown.add(new Piece(one.sheet(), one.line(), one, RichText.html(Typed.of(one.content()).prompt()), verdicts.isEmpty() ? null : verdicts.get(i), List.of(),
                    List.of(), null, ""));
        }
        shown.sort(Comparator.comparingInt(Piece::line));
        shown.sort(Comparator.comparing(Piece::sheet));
        others = problems.stream().filter(one -> unread.stream().noneMatch(piece -> stands(one, piece))).limit(MOST_GOOD).toList();
        all = unread.size() + questions.size();
    }

    private static boolean stands(RowProblem problem, Unread piece) {
        return problem.sheet().equals(piece.sheet()) && Integer.valueOf(piece.line()).equals(problem.problem().line());
    }

    private static List<Cell> cells(int place, Unread piece, List<RowProblem> problems, Texts texts) {
        List<Cell> cells = new ArrayList<>();
        piece.fields().forEach((field, text) -> {
            String label = field.startsWith("option.") ? texts.get("question.sheet.option") + field.substring(7) : texts.get("question.sheet." + field);
            String wrong = problems.stream().map(RowProblem::problem).filter(one -> field.equals(one.field())).map(texts::of).findFirst().orElse("");
            if (!text.isEmpty() || !wrong.isEmpty()) {
                cells.add(new Cell(TypedRepairs.name(place, field), label, text, wrong, text.length() > 40 || text.contains("\n")));
            }
        });
        return cells;
    }

    public List<Piece> getShown() {
        return shown;
    }

    /** What is wrong with questions that can be read. */
    public List<RowProblem> getOthers() {
        return others;
    }

    public int getAll() {
        return all;
    }

    /** Whether any piece is to be mended. */
    public boolean isMending() {
        return shown.stream().anyMatch(piece -> piece.brought() == null);
    }

    /**
     * @param brought null for what is to be mended
     * @param prompt  HTML
     * @param verdict null while there are problems
     * @param cells   of a row
     * @param text    of anything else; null for a row
     * @param name    of the text's field
     */
    public record Piece(String sheet, int line, Brought brought, String prompt, Verdict verdict, List<Cell> cells, List<String> problems, String text, String name) {
    }

    /** @param wrong what is wrong with it; empty if nothing is */
    public record Cell(String name, String label, String text, String wrong, boolean isLong) {
    }
}
