package org.lianbing.shell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Language;

/** A feed's words, whose reader is not there to be asked for his language. */
record FeedWords(Bundles bundles, Language language, String base) {

    String of(String key, Object... args) {
        return bundles.text(language, key, args);
    }

    /** The company's own words in the reader's script. */
    String own(String simplified) {
        return language == Language.ZH_TW ? Chinese.traditional(simplified) : simplified;
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(of("platform.format.month"), language.locale()).format(month);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(of("platform.format.date"), language.locale()).format(day);
    }

    String link(String path) {
        return base + path;
    }
}
