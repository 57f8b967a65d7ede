package org.lianbing.platform;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.Locale;

/** Simplified and traditional characters (OpenCC's tables), and the form in which text is searched. */
public final class Chinese {

    private Chinese() {
    }

    /** The tables write 考覈 where everyone today writes 考核. */
    public static String traditional(String simplified) {
        return ZhConverterUtil.toTraditional(simplified).replace('覈', '核');
    }

    /** NFKC, lower case, traditional → simplified: what {@code like} compares. */
    public static String searchable(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return ZhConverterUtil.toSimple(folded);
    }

    /** A {@code like} pattern that finds the text anywhere; {@code !} escapes. */
    public static String contains(String text) {
        return "%" + searchable(text.strip()).replaceAll("([!%_])", "!$1") + "%";
    }
}
