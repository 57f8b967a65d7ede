package org.lianbing.curriculum;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Turns our marks in a lesson into elements, takes raw HTML out, and notes what a lesson cannot hold. */
final class LessonMarks extends AbstractVisitor {

    private static final String FILL_IN = "[企]";
    private static final String VERIFY = "〔核〕";

    private final PackText file;

    LessonMarks(PackText file) {
        this.file = file;
    }

    @Override
    public void visit(HtmlInline raw) {
        raw.unlink();
    }

    @Override
    public void visit(HtmlBlock raw) {
        raw.unlink();
    }

    @Override
    public void visit(Image image) {
        refuse(image, "curriculum.lesson.picture");
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            refuse(heading, "curriculum.lesson.heading");
        }
        visitChildren(heading);
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
        if (quote.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text
                && text.getLiteral().startsWith(FILL_IN)) {
            text.setLiteral(text.getLiteral().substring(FILL_IN.length()).stripLeading());
            quote.insertBefore(block("<aside class=\"fill-in\">"));
            while (quote.getFirstChild() != null) {
                quote.insertBefore(quote.getFirstChild());
            }
            quote.insertBefore(block("</aside>"));
            quote.unlink();
        }
    }

    @Override
    public void visit(Text text) {
        int mark = text.getLiteral().indexOf(VERIFY);
        if (mark < 0) {
            return;
        }
        Text rest = new Text(text.getLiteral().substring(mark + VERIFY.length()));
        text.setLiteral(text.getLiteral().substring(0, mark));
        HtmlInline badge = new HtmlInline();
        badge.setLiteral(LessonWords.VERIFY);
        text.insertAfter(badge);
        badge.insertAfter(rest);
        visit(rest);
    }

    /** Goes on to the node that stood next before the visit, or our own badges would be taken for raw HTML. */
    @Override
    protected void visitChildren(Node parent) {
        Node node = parent.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            node.accept(this);
            node = next;
        }
    }

    static HtmlBlock block(String html) {
        HtmlBlock block = new HtmlBlock();
        block.setLiteral(html);
        return block;
    }

    private void refuse(Node node, String code) {
        int line = node.getSourceSpans().isEmpty() ? 1 : node.getSourceSpans().get(0).getLineIndex() + 1;
        file.refuse(line, code);
    }
}
