package org.lianbing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;

/** Every word on screen exists, in every language. */
class WordsTest {

    private static final Pattern CJK = Pattern.compile("[\\p{IsHan}，。；：？！、「」《》（）]");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern LATIN_SENTENCE = Pattern.compile("(?:\\b[A-Za-z]+\\s+){2,}[A-Za-z]+");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    private static final Pattern NAME_OF_JOB = Pattern.compile("String name\\(\\) \\{\\s*return \"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("(?m)^([A-Za-z][^=\\s]*)\\s*=");

    /** Where a Chinese text has nothing to say in Chinese: patterns of dates, names of languages, formats. */
    private static final Pattern LATIN_ALLOWED = Pattern.compile("platform\\.format\\..*|.*\\.language\\.en");
    /** Where an English text shows Chinese: names of languages as their own readers call them. */
    private static final Pattern CHINESE_ALLOWED = Pattern.compile(".*\\.language\\.zh.*");

    @Test
    void every_key_that_is_used_has_a_text_in_both_languages() {
        Set<String> missing = new TreeSet<>();
        for (String language : Set.of("zh_CN", "en")) {
            Set<String> keys = Words.all(language).keySet();
            Words.used().forEach((key, where) -> {
                boolean found = key.endsWith(".") ? keys.stream().anyMatch(known -> known.startsWith(key)) : keys.contains(key);
                if (!found) {
                    missing.add(language + " " + key + " at " + where);
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(Words.bundles("en").keySet()).isEqualTo(Words.bundles("zh_CN").keySet());
        Words.bundles("zh_CN").forEach((feature, texts) ->
                assertThat(Words.bundles("en").get(feature).keySet()).as(feature).containsExactlyInAnyOrderElementsOf(texts.keySet()));
    }

    @Test
    void both_languages_fill_in_the_same_arguments() {
        Map<String, String> english = Words.all("en");
        Words.all("zh_CN").forEach((key, text) -> assertThat(arguments(english.getOrDefault(key, text))).as(key).isEqualTo(arguments(text)));
    }

    @Test
    void a_key_belongs_to_the_bundle_of_its_feature_and_is_given_once() {
        List<String> wrong = new ArrayList<>();
        for (Source file : Words.files().toList()) {
            Set<String> seen = new HashSet<>();
            String feature = file.path().getParent().getFileName().toString() + ".";
            file.find(KEY).filter(found -> !found.group(1).startsWith(feature) || !seen.add(found.group(1)))
                    .forEach(found -> wrong.add(found.group(1) + " at " + file.at(found.start())));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_page_of_jobs_knows_a_name_for_each() {
        List<String> named = Source.all("src/main/java", ".java").stream().filter(file -> file.text().contains("implements Job "))
                .flatMap(file -> file.find(NAME_OF_JOB)).map(found -> "shell.jobs.name." + found.group(1)).toList();
        assertThat(named).hasSizeGreaterThan(5);
        assertThat(Words.all("en")).containsKeys(named.toArray(String[]::new));
    }

    @Test
    void no_text_is_empty() {
        assertThat(Words.all("zh_CN")).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(Words.all("en")).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @Test
    void the_chinese_texts_are_chinese() {
        Map<String, String> latin = Words.all("zh_CN");
        latin.entrySet().removeIf(entry -> LATIN_ALLOWED.matcher(entry.getKey()).matches() || isChinese(entry.getValue()));
        assertThat(latin).isEmpty();
    }

    @Test
    void the_english_texts_hold_no_chinese() {
        Map<String, String> chinese = Words.all("en");
        chinese.entrySet().removeIf(entry -> CHINESE_ALLOWED.matcher(entry.getKey()).matches() || !CJK.matcher(entry.getValue()).find());
        assertThat(chinese).isEmpty();
    }

    @Test
    void traditional_chinese_is_converted() {
        assertThat(new Bundles().text(Language.ZH_TW, "testing.read")).isEqualTo("閱讀資料");
    }

    @Test
    void a_conversion_can_be_overridden() {
        assertThat(new Bundles().text(Language.ZH_TW, "testing.software")).isEqualTo("軟體");
    }

    @Test
    void an_override_names_a_text_that_exists() {
        assertThat(Words.all("zh_CN").keySet()).containsAll(Words.all("zh_TW").keySet());
    }

    private static boolean isChinese(String text) {
        String words = ARGUMENT.matcher(text).replaceAll("");
        return !LATIN.matcher(words).find() || CJK.matcher(words).find() && !LATIN_SENTENCE.matcher(words).find();
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
