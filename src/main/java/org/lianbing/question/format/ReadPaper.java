package org.lianbing.question.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianbing.question.Kind;

/** Reads text in the notation of Chinese papers. */
final class ReadPaper {

    private final Gathered gathered = new Gathered();
    private final Repairs repairs;

    private ReadPaper(Repairs repairs) {
        this.repairs = repairs;
    }

    static Reading read(String text, Repairs repairs) {
        return read(TextLines.of(text), repairs);
    }

    static Reading read(List<String> lines, Repairs repairs) {
        ReadPaper reader = new ReadPaper(repairs);
        PaperBlocks paper = PaperBlocks.of(lines, PaperBlocks.anyKind());
        PaperKey key = PaperKey.of(paper.key());
        paper.others().forEach(other -> reader.gathered.leaveOut(other.line(), "", other.text()));
        paper.questions().forEach(block -> reader.block(block, key));
        return reader.gathered.reading();
    }

    private void block(PaperBlock block, PaperKey key) {
        Optional<String> mended = repairs.text(block.line());
        if (mended.isPresent()) {
            mended(gathered, block.line(), block.expected(), "", mended.get());
        } else {
            PaperQuestion.of(block, key.answer(block)).into(gathered, block.line(), "", block.text());
        }
    }

    /** What an author wrote in place of a piece of his file: a question, or several with their numbers, or nothing. */
    static void mended(Gathered gathered, int line, Set<Kind> expected, String topic, String text) {
        List<String> lines = TextLines.of(text.strip());
        boolean numbered = PaperLine.numbered(lines.get(0)).isPresent();
        PaperBlocks paper = PaperBlocks.of(lines, expected);
        List<PaperBlock> blocks = numbered ? paper.questions() : List.of(new PaperBlock(1, expected, 0, text.strip()));
        blocks.stream().filter(block -> !block.text().isBlank())
                .forEach(block -> PaperQuestion.of(block, null).into(gathered, line, topic, block.text()));
    }
}
