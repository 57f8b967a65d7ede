package org.lianbing.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
        String beside = beside(body).map(html -> Chinese.searchable(PlainText.text(html))).collect(Collectors.joining("\n"));
        String searched = prompt + "\n" + beside;
        String said = Stream.of(Stream.of(body.kind().code(), prompt), beside.lines(), pictures(body)).flatMap(texts -> texts).map(Folded::of)
                .collect(Collectors.joining("\n"));
        return new Fingerprint(searched.substring(0, Math.min(SEARCHED, searched.length())), sha256(said));
    }

    /** What is to be read beside the prompt; where the order is the key, in one that does not depend on it. */
    private static Stream<String> beside(Body body) {
        Stream<String> options = body.options().stream().map(Option::text);
        Stream<String> left = body.face().left().stream().map(Option::text);
        Stream<String> choices = body.face().gaps().stream().flatMap(List::stream).map(Option::text);
        Stream<String> parts = body.parts().stream().flatMap(part -> Stream.concat(Stream.of(part.prompt()), beside(part)));
        return Stream.of(body.orderTells() ? options.sorted() : options, left, choices, parts).flatMap(texts -> texts);
    }

    private static Stream<String> pictures(Body body) {
        return Stream.concat(Stream.ofNullable(body.face().picture()), body.parts().stream().flatMap(Fingerprint::pictures));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
