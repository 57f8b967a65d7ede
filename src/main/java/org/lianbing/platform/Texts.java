package org.lianbing.platform;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.AbstractMap;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;

/** The words of a page in the reader's language: {@code #{t['exam.start']}}, {@code #{t.of('exam.left', n)}}. */
@Named("t")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

    /** Request attributes by which the sign-in tells the reader's own choice. */
    public static final String LANGUAGE = "lianbing.language";
    public static final String ZONE = "lianbing.zone";

    @Inject
    Bundles bundles;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    public Language getLanguage() {
        Language chosen = (Language) request.getAttribute(LANGUAGE);
        return chosen != null ? chosen : Language.of(request.getLocales());
    }

    @Override
    public String get(Object key) {
        return bundles.text(getLanguage(), (String) key);
    }

    public String of(String key, Object... args) {
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i] instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString()
                    : args[i] instanceof Problem inside ? of(inside) : args[i];
        }
        return bundles.text(getLanguage(), key, words);
    }

    /** A sentence with its words in a list; they are the company's own. Expressions of pages cannot spread a list over {@link #of}. */
    public String with(String key, List<String> words) {
        return of(key, words.stream().map(this::own).toArray());
    }

    public boolean has(String key) {
        return bundles.has(getLanguage(), key);
    }

    /** What went wrong, as a sentence. */
    public String of(Failure failure) {
        return of(failure.code(), failure.args().toArray());
    }

    public String of(Problem problem) {
        return of(problem.code(), problem.args().toArray());
    }

    /** All texts below a prefix as a JSON object, for a script of the page. */
    public String json(String prefix) {
        JsonObjectBuilder texts = JSON.createObjectBuilder();
        bundles.below(getLanguage(), prefix + ".").forEach(texts::add);
        return texts.build().toString();
    }

    /** The company's own words in the reader's script: titles and lessons are written in simplified Chinese. */
    public String own(String simplified) {
        return simplified != null && getLanguage() == Language.ZH_TW ? Chinese.traditional(simplified) : simplified;
    }

    /** As part of an address. */
    public String inUrl(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** 11月22日 周日 14:30 */
    public String dateTime(Instant instant) {
        return instant == null ? "" : format("platform.format.dateTime").format(instant.atZone(zone()));
    }

    /** 14:30 */
    public String time(Instant instant) {
        return instant == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(zone()));
    }

    /** 2026年11月22日 */
    public String date(LocalDate date) {
        return date == null ? "" : format("platform.format.date").format(date);
    }

    /** 2026年11月 */
    public String month(YearMonth month) {
        return month == null ? "" : format("platform.format.month").format(month);
    }

    public ZoneId zone() {
        ZoneId own = (ZoneId) request.getAttribute(ZONE);
        return own != null ? own : settings.zone();
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(get(key), getLanguage().locale());
    }

    /** Not for listing: a page asks for the keys that it knows. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
