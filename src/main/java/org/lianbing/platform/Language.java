package org.lianbing.platform;

import java.util.Enumeration;
import java.util.Locale;

/** The languages that the product speaks. */
public enum Language {
    ZH_CN("zh-CN", "简体中文"), ZH_TW("zh-TW", "繁體中文"), EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** As in {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    /** How its own readers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** @return null if it is none of ours */
    public static Language ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        return null;
    }

    /** The browser's first wish that we can meet; else simplified Chinese. */
    public static Language of(Enumeration<Locale> wishes) {
        while (wishes.hasMoreElements()) {
            Locale wish = wishes.nextElement();
            if ("en".equals(wish.getLanguage())) {
                return EN;
            } else if ("zh".equals(wish.getLanguage())) {
                boolean traditional = "Hant".equals(wish.getScript()) || "TW".equals(wish.getCountry()) || "HK".equals(wish.getCountry())
                        || "MO".equals(wish.getCountry());
                return traditional ? ZH_TW : ZH_CN;
            }
        }
        return ZH_CN;
    }
}
