package org.lianbing.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.platform.Chinese;

/**
 * By what a question is found and told from others: its words, whatever their width, case, script and spaces.
 *
 * @param searchText prompt and options as {@code like} compares them, at most {@value #SEARCHED} characters
 * @param textKey    equal for questions of one kind that ask the same with the same options, whatever is right
 */
public record Fingerprint(String searchText, String textKey) {

    private static final int SEARCHED = 20_000;

    public static Fingerprint of(Body body) {
        String prompt = Chinese.searchable(PlainText.text(body.prompt()));
        String options = body.options().stream().map(option -> Chinese.searchable(PlainText.text(option.text()))).collect(Collectors.joining("\n"));
        String searched = prompt + "\n" + options;
        String said = Stream.concat(Stream.of(body.kind().code(), prompt), options.lines()).map(Folded::of).collect(Collectors.joining("\n"));
        return new Fingerprint(searched.substring(0, Math.min(SEARCHED, searched.length())), sha256(said));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
