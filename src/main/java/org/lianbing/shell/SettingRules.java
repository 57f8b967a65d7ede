package org.lianbing.shell;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which variables there are, what each is when nobody sets it, and what is wrong with a value. */
final class SettingRules {

    /** In the order of the page. The value is what holds when nobody sets it. */
    static final List<Map.Entry<String, String>> KNOWN = List.of(Map.entry("LIANBING_BASE_URL", ""), Map.entry("LIANBING_HOST", "*"),
            Map.entry("LIANBING_HTTP_PORT", "9080"), Map.entry("LIANBING_HTTPS_PORT", "9443"),
            Map.entry("LIANBING_HTTPS_ONLY", "false"), Map.entry("LIANBING_KEYSTORE", ""), Map.entry("LIANBING_PROXIES", ""),
            Map.entry("LIANBING_DATA", ""), Map.entry("LIANBING_BACKUPS", ""), Map.entry("LIANBING_BACKUPS_KEPT", "14"),
            Map.entry("LIANBING_DB_URL", ""), Map.entry("LIANBING_DB_USER", "lianbing"),
            Map.entry("LIANBING_DB_PASSWORD", ""), Map.entry("LIANBING_DB_POOL", "32"), Map.entry("LIANBING_ZONE", "Asia/Shanghai"),
            Map.entry("LIANBING_COURSES", ""), Map.entry("LIANBING_UPLOAD_MAX", "20"), Map.entry("LIANBING_SMTP_URL", ""),
            Map.entry("LIANBING_SMTP_FROM", ""), Map.entry("LIANBING_SECRET", ""), Map.entry("LIANBING_DEMO", "false"));

    private static final Set<String> SECRET = Set.of("LIANBING_DB_PASSWORD");
    private static final Pattern IN_URL = Pattern.compile("(?i)(://[^:@/]*):[^@/]*@");
    private static final Pattern AS_PARAMETER = Pattern.compile("(?i)((?:password|pwd|secret|token)=)[^&;]*");
    private static final String MASK = "••••";

    private SettingRules() {
    }

    /** Without passwords: neither a whole one nor one inside an address. */
    static String shown(String name, String value) {
        if (value.isEmpty()) {
            return "";
        }
        if (SECRET.contains(name) || name.matches(".*(PASSWORD|SECRET|TOKEN|KEY)$")) {
            return MASK;
        }
        return AS_PARAMETER.matcher(IN_URL.matcher(value).replaceAll("$1:" + MASK + "@")).replaceAll("$1" + MASK);
    }

    /**
     * What an administrator should mend, as the end of a message code; null if nothing.
     *
     * @param all by name, whatever is not set as an empty text
     */
    static String problem(String name, Map<String, String> all, boolean mailWorks) {
        boolean demo = Boolean.parseBoolean(all.getOrDefault("LIANBING_DEMO", "false"));
        String value = all.getOrDefault(name, "");
        return switch (name) {
            case "LIANBING_BASE_URL" -> baseUrl(value, demo);
            case "LIANBING_DB_URL" -> value.startsWith("jdbc:h2:") && !demo ? "embedded" : null;
            case "LIANBING_BACKUPS_KEPT" -> value.equals("0") && !demo ? "noBackups" : null;
            case "LIANBING_DEMO" -> demo ? "demo" : null;
            case "LIANBING_SMTP_URL" -> value.isEmpty() ? "noMail" : !mailWorks && !all.getOrDefault("LIANBING_SMTP_FROM", "").isEmpty() ? "smtpShape" : null;
            case "LIANBING_SMTP_FROM" -> !all.getOrDefault("LIANBING_SMTP_URL", "").isEmpty() && value.isEmpty() ? "smtpFrom" : null;
            default -> null;
        };
    }

    private static String baseUrl(String value, boolean demo) {
        if (value.isEmpty()) {
            return demo ? null : "noBaseUrl";
        }
        try {
            String scheme = URI.create(value).getScheme();
            return "https".equalsIgnoreCase(scheme) || demo && "http".equalsIgnoreCase(scheme) ? null : "notHttps";
        } catch (IllegalArgumentException malformed) {
            return "notHttps";
        }
    }

    /** What hurts at once is bad; the rest is good to know. */
    static String state(String problem) {
        return problem == null ? "ok" : Set.of("notHttps", "noBaseUrl", "smtpShape", "smtpFrom").contains(problem) ? "bad" : "hint";
    }
}
