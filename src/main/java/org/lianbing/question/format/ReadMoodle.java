package org.lianbing.question.format;

import java.util.List;
import java.util.Optional;
import org.lianbing.question.Typed;

/** Reads Moodle's own XML. Where it leaves something open, what Moodle does decides. */
final class ReadMoodle {

    private static final String FORMAT = "Moodle XML";

    private final Gathered gathered = new Gathered();
    private final Repairs repairs;
    private final Pictures pictures;
    private String topic = "";

    private ReadMoodle(Repairs repairs, Pictures pictures) {
        this.pictures = pictures;
        this.repairs = repairs;
    }

    static Reading read(byte[] content, Repairs repairs, Pictures pictures) {
        XmlNode quiz = Xml.read(content, FORMAT);
        if (!quiz.is("quiz")) {
            throw Bounds.broken(FORMAT);
        }
        ReadMoodle reader = new ReadMoodle(repairs, pictures);
        quiz.children("question").forEach(reader::question);
        return reader.gathered.reading();
    }

    private void question(XmlNode node) {
        String type = node.attribute("type");
        if ("category".equals(type)) {
            topic = Categories.topic(node.text("category"));
            return;
        }
        Optional<String> mended = repairs.text(node.line());
        if (mended.isPresent()) {
            ReadPaper.mended(gathered, node.line(), PaperBlocks.anyKind(), topic, mended.get());
            return;
        }
        MoodleQuestion question = new MoodleQuestion(node, new MoodleText(pictures));
        if (!question.isKnown()) {
            gathered.leaveOut(node.line(), type, question.name());
            return;
        }
        boolean good = question.read();
        Typed typed = question.draft().typed();
        if (good) {
            gathered.take(node.line(), node.text("idnumber").strip(), topic, typed, () -> WriteText.block(typed));
        } else {
            gathered.refuse(node.line(), WriteText.block(typed), "answer", "question.moodle.shares");
        }
    }
}
