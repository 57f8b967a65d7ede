package org.lianbing.question.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.Ordering;
import org.lianbing.question.PairLine;
import org.lianbing.question.Typed.More;

/** One question of Moodle's XML. */
final class MoodleQuestion {

    static final String RUBRIC = "评分标准：";

    private static final List<String> KNOWN = List.of("multichoice", "multichoiceset", "truefalse", "shortanswer", "numerical", "essay", "matching",
            "ordering", "cloze", "multianswer", "gapselect", "ddwtos");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final XmlNode node;
    private final MoodleText texts;
    private final Draft draft;

    MoodleQuestion(XmlNode node, MoodleText texts) {
        this.texts = texts;
        this.node = node;
        this.draft = new Draft(null, node.child("questiontext").map(texts::typed).orElse(""));
    }

    boolean isKnown() {
        return KNOWN.contains(node.attribute("type"));
    }

    String name() {
        String name = node.child("name").map(XmlNode::text).orElse("").strip();
        return name.isEmpty() ? draft.prompt : name;
    }

    Draft draft() {
        return draft;
    }

    /** Whether what it says can be kept as it is meant. */
    boolean read() {
        draft.explanation = node.child("generalfeedback").map(texts::typed).orElse("");
        boolean good = switch (node.attribute("type")) {
            case "multichoice", "multichoiceset" -> choice();
            case "truefalse" -> truth();
            case "shortanswer" -> words();
            case "numerical" -> number();
            case "essay" -> open();
            case "matching" -> pairs();
            case "ordering" -> steps();
            case "gapselect", "ddwtos" -> MoodleGaps.chosen(node, draft);
            default -> node.child("questiontext").stream().allMatch(text -> MoodleGaps.cloze(text, texts, draft));
        };
        SaidTags.into(draft, node.child("tags").stream().flatMap(tags -> tags.children("tag")).map(XmlNode::text).toList());
        return good;
    }

    private Stream<XmlNode> answers() {
        return node.children("answer");
    }

    private static BigDecimal share(XmlNode answer) {
        BigDecimal share = Shares.read(answer.attribute("fraction"));
        return share == null ? BigDecimal.ZERO : share;
    }

    private boolean choice() {
        boolean all = "multichoiceset".equals(node.attribute("type"));
        boolean single = !all && !node.text("single").strip().matches("false|0");
        draft.kind = single ? Kind.SINGLE_CHOICE : Kind.MULTIPLE_CHOICE;
        boolean good = ChoiceShares.into(draft, answers().map(answer -> new ChoiceShares.Choice(texts.typed(answer), share(answer))).toList());
        draft.partial = all ? Partial.NONE : draft.partial;
        return good || all;
    }

    private boolean truth() {
        draft.kind = Kind.TRUE_FALSE;
        answers().filter(answer -> share(answer).signum() > 0).findFirst()
                .ifPresent(answer -> draft.answer(String.valueOf("true".equalsIgnoreCase(answer.text("text").strip()))));
        return true;
    }

    private boolean words() {
        draft.kind = Kind.GAP;
        draft.prompt = Gaps.one(draft.prompt);
        List<XmlNode> worth = answers().filter(answer -> share(answer).signum() > 0).toList();
        draft.answers.add(worth.stream().map(answer -> answer.text("text").strip()).toList());
        return worth.stream().allMatch(answer -> share(answer).compareTo(WHOLE) == 0);
    }

    private boolean number() {
        List<XmlNode> worth = answers().filter(answer -> share(answer).signum() > 0).toList();
        draft.kind = Kind.NUMERIC;
        if (!worth.isEmpty()) {
            String tolerance = worth.get(0).text("tolerance").strip();
            draft.answer(worth.get(0).text("text").strip());
            draft.tolerance = tolerance.isEmpty() ? "0" : tolerance;
        }
        draft.unit = node.child("units").flatMap(units -> units.child("unit")).map(unit -> unit.text("unit_name").strip()).orElse("");
        return worth.size() == 1 && share(worth.get(0)).compareTo(WHOLE) == 0;
    }

    private boolean open() {
        String said = node.child("graderinfo").map(MoodleText::plain).orElse("");
        int rubric = said.startsWith(RUBRIC) ? 0 : said.indexOf("\n" + RUBRIC);
        String model = rubric < 0 ? said : said.substring(0, rubric);
        List<String> lines = rubric < 0 ? List.of() : said.substring(rubric).strip().lines().skip(1).toList();
        OpenAnswers.into(draft, model, lines);
        if (!node.text("attachments").strip().matches("0?")) {
            draft.kind = Kind.FILE;
            draft.more = More.accepting(MoodleFiles.accepted(node.text("filetypeslist")));
        }
        return true;
    }

    private boolean pairs() {
        draft.kind = Kind.MATCHING;
        node.children("subquestion").forEach(pair -> draft.option(new PairLine(texts.typed(pair), pair.text("answer").strip()).line(), false));
        return true;
    }

    private boolean steps() {
        draft.kind = Kind.ORDERING;
        answers().forEach(answer -> draft.option(texts.typed(answer), false));
        draft.more = More.ordered(switch (node.text("gradingtype").strip()) {
            case "ABSOLUTE_POSITION", "0" -> Ordering.Partial.PER_PLACE;
            case "RELATIVE_NEXT_EXCLUDE_LAST", "1", "RELATIVE_NEXT_INCLUDE_LAST", "2" -> Ordering.Partial.PER_PAIR;
            default -> Ordering.Partial.NONE;
        });
        return true;
    }
}
