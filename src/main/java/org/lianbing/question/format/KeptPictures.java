package org.lianbing.question.format;

import java.util.HashMap;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.question.Media;

/** The bank's pictures: the same content is kept once, so that the same file brings the same questions again. */
final class KeptPictures implements Pictures {

    private final Media media;
    private final boolean keeping;
    private final Map<String, String> met = new HashMap<>();

    /** @param keeping whether a picture that is not there yet is kept; otherwise it is shown as number 0 */
    KeptPictures(Media media, boolean keeping) {
        this.media = media;
        this.keeping = keeping;
    }

    @Override
    public String number(String name, byte[] content) {
        Bounds.refuse(met.size() > Bounds.PICTURES);
        return met.computeIfAbsent(Media.sha256(content), sha256 -> media.same(sha256).map(String::valueOf).orElseGet(() -> keeping ? kept(name, content) : "0"));
    }

    private String kept(String name, byte[] content) {
        try {
            return String.valueOf(media.keep(name, new java.io.ByteArrayInputStream(content)).id());
        } catch (Failure.Invalid noPicture) {
            return "";
        }
    }
}
