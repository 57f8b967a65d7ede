package org.lianbing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader's language, and how Chinese is written and searched. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource({"zh-CN, ZH_CN", "zh, ZH_CN", "zh-SG, ZH_CN", "zh-TW, ZH_TW", "zh-HK, ZH_TW", "zh-Hant-MO, ZH_TW", "en-GB, EN", "fr, ZH_CN",
        "fr en, EN", "fr zh-TW en, ZH_TW"})
    void the_browsers_first_wish_that_we_can_meet_is_met(String wishes, Language language) {
        assertThat(Language.of(Collections.enumeration(Arrays.stream(wishes.split(" ")).map(Locale::forLanguageTag).toList()))).isEqualTo(language);
    }

    @Test
    void a_tag_that_is_none_of_ours_is_nobodys() {
        assertThat(Language.ofTag("fr")).isNull();
        assertThat(Language.ofTag(null)).isNull();
        assertThat(Language.ofTag("zh-TW")).isEqualTo(Language.ZH_TW);
    }

    @ParameterizedTest
    @CsvSource({"練兵, 练兵", "ＡＢ１, ab1", "Café, café"})
    void text_is_searched_in_one_form(String written, String searched) {
        assertThat(Chinese.searchable(written)).isEqualTo(searched);
    }

    @Test
    void what_is_searched_is_taken_literally() {
        assertThat(Chinese.contains(" 50%_! ")).isEqualTo("%50!%!_!!%");
    }
}
