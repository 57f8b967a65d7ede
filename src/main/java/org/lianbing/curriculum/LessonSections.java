package org.lianbing.curriculum;

import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Frames the sections that look different, known by their headings: they are the company's words, not ours. */
final class LessonSections {

    private static final Map<String, String> CLASSES = Map.of("一线案例", "case", "记住这几点", "points", "法规依据", "law");

    private LessonSections() {
    }

    static void wrap(Node lesson) {
        boolean open = false;
        Node node = lesson.getFirstChild();
        while (node != null) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                String look = CLASSES.get(title(heading));
                if (open) {
                    heading.insertBefore(LessonMarks.block("</section>"));
                }
                if (look != null) {
                    heading.insertBefore(LessonMarks.block("<section class=\"" + look + "\">"));
                }
                open = look != null;
            }
            node = node.getNext();
        }
        if (open) {
            lesson.appendChild(LessonMarks.block("</section>"));
        }
    }

    private static String title(Heading heading) {
        StringBuilder title = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                title.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                title.append(code.getLiteral());
            }
        });
        return title.toString().strip();
    }
}
