package org.lianbing.question.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures of a Word document. */
final class WordPictures {

    private final Map<String, String> targets = new HashMap<>();
    private final Unzipped word;
    private final Pictures pictures;

    WordPictures(Unzipped word, Pictures pictures) {
        this.word = word;
        this.pictures = pictures;
        word.xml("word/_rels/document.xml.rels").ifPresent(all -> all.children("Relationship").filter(one -> !"External".equals(one.attribute("TargetMode")))
                .forEach(one -> targets.put(one.attribute("Id"), one.attribute("Target"))));
    }

    /** What stands for it in the text; nothing if it is none. */
    String mark(XmlNode drawing) {
        Optional<String> id = drawing.first("blip").map(blip -> blip.attribute("r:embed"))
                .or(() -> drawing.first("imagedata").map(data -> data.attribute("r:id")));
        return id.map(targets::get).map(target -> pictures.typed(target, word.bytes(inWord(target)).orElse(new byte[0]))).orElse("");
    }

    /** Targets are named from the document's folder, or from the top with a slash. */
    private static String inWord(String target) {
        return target.startsWith("/") ? target.substring(1) : "word/" + target;
    }
}
