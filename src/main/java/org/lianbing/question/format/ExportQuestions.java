package org.lianbing.question.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.platform.sheet.Export;
import org.lianbing.platform.sheet.ReadSheets;
import org.lianbing.question.BankFilter;
import org.lianbing.question.FindQuestions;
import org.lianbing.question.KeepTopics;
import org.lianbing.question.Media;
import org.lianbing.question.QuestionRow;
import org.lianbing.question.RowProblem;
import org.lianbing.question.TopicCard;
import org.lianbing.question.Typed;

/** Makes files of the bank: questions that can be imported again, a template, and what was wrong with a file. */
@ApplicationScoped
@Transactional
public class ExportQuestions {

    private final FindQuestions find;
    private final KeepTopics topics;
    private final Media media;

    ExportQuestions() {
        this(null, null, null);
    }

    @Inject
    ExportQuestions(FindQuestions find, KeepTopics topics, Media media) {
        this.media = media;
        this.find = find;
        this.topics = topics;
    }

    /** @param words the text of a message key, in the reader's language */
    public File questions(BankFilter filter, Format format, UnaryOperator<String> words) {
        List<QuestionRow> rows = find.all(filter);
        Set<String> ambiguous = ambiguous(topics.inUse());
        List<Outgoing> all = rows.stream().map(row -> new Outgoing(row.revision().ref(), ambiguous.contains(Chinese.searchable(row.topicTitle()))
                ? row.revision().topic() : row.topicTitle(), Typed.of(row.revision().content()))).toList();
        Map<String, Attached> files = format == Format.MOODLE_XML ? attached(rows) : Map.of();
        List<Outgoing> carried = all.stream().filter(one -> format.carries(one.typed())).map(one -> new Outgoing(one.code(), one.topic(), one.typed(), files)).toList();
        String title = words.apply("question.bank.title");
        return new File(title + "." + format.ending(), format.type(), format.write(carried, title, words), all.size() - carried.size());
    }

    /** @throws Failure.Invalid if they are so many that the file could not be brought again */
    private Map<String, Attached> attached(List<QuestionRow> rows) {
        List<KeptFile> shown = media.shownIn(rows.stream().map(row -> row.revision().content()).toList());
        Bounds.refuseToAttach(shown.stream().mapToLong(KeptFile::bytes).sum());
        return shown.stream().collect(Collectors.toMap(file -> String.valueOf(file.id()), Attached::of));
    }

    /** Headings, and an example of each kind, which is not imported. */
    public File template(Format format, UnaryOperator<String> words) {
        WriteSheet sheet = new WriteSheet(words.apply("question.template.title"), words).above(words.apply("question.template.above"));
        Examples.all(words).forEach(example -> sheet.row("#" + words.apply("question.template.example"), words.apply("question.template.topic"), example));
        return file(sheet.export(), format);
    }

    /** The table that was brought, as it was mended, with what is wrong beside each row. */
    public File problems(Path brought, Repairs repairs, List<RowProblem> problems, UnaryOperator<String> words, Function<Problem, String> saying) {
        return file(new ProblemSheet(ReadSheets.of(brought), repairs, problems, words).export(saying), Format.XLSX);
    }

    private static Set<String> ambiguous(List<TopicCard> topics) {
        Set<String> seen = new HashSet<>();
        return topics.stream().map(topic -> Chinese.searchable(topic.title())).filter(title -> !seen.add(title)).collect(Collectors.toSet());
    }

    private static File file(Export export, Format format) {
        return new File(export.name() + "." + format.ending(), format.type(), format == Format.CSV ? export.csv() : export.xlsx(), 0);
    }

    /** A file to be saved. @param leftOut how many questions the format cannot carry */
    public record File(String name, String type, byte[] content, int leftOut) {
    }
}
