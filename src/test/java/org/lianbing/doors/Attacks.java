package org.lianbing.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What attackers type ({@code attacks/*.txt}): one input a line, with the escapes of Java. */
public final class Attacks {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|[rnt0\\\\])");

    private Attacks() {
    }

    public static List<String> of(String kind) {
        try (InputStream file = Attacks.class.getResourceAsStream("attacks/" + kind + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(Attacks::unescaped).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everything that a text field may be given. */
    public static List<String> texts() {
        return Stream.of("markup", "templates", "sql", "formulas", "characters", "breaks", "numbers").flatMap(kind -> of(kind).stream()).toList();
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1).charAt(0)) {
            case 'u' -> String.valueOf((char) Integer.parseInt(found.group(1).substring(1), 16));
            case 'r' -> "\r";
            case 'n' -> "\n";
            case 't' -> "\t";
            case '0' -> "\0";
            default -> "\\";
        }));
    }
}
