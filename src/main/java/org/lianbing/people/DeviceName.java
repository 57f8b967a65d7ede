package org.lianbing.people;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser calls itself, in words that its owner knows.
 *
 * @param browser code of a message {@code people.device.browser.…}
 * @param system  code of a message {@code people.device.system.…}
 */
public record DeviceName(String browser, String system) {

    /** In this order: most browsers also claim to be the ones below them. */
    private static final Map<String, String> BROWSERS = ordered("MicroMessenger", "wechat", "wxwork", "wecom", "DingTalk", "dingtalk", "Lark", "lark",
            "EdgA", "edge", "Edg", "edge", "QQBrowser", "qq", "HuaweiBrowser", "huawei", "MiuiBrowser", "xiaomi", "UCBrowser", "uc", "Firefox",
            "firefox", "Chrome", "chrome", "Safari", "safari");
    private static final Map<String, String> SYSTEMS = ordered("HarmonyOS", "harmony", "OpenHarmony", "harmony", "Android", "android", "iPad", "ipad",
            "iPhone", "iphone", "Windows", "windows", "Mac OS", "mac", "Linux", "linux");

    public static DeviceName of(String userAgent) {
        return new DeviceName(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(Map<String, String> codes, String userAgent) {
        return userAgent == null ? "other" : codes.entrySet().stream().filter(code -> userAgent.contains(code.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse("other");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            codes.put(pairs[i], pairs[i + 1]);
        }
        return codes;
    }
}
