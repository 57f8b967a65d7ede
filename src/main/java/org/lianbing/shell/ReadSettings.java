package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.lianbing.people.Access;
import org.lianbing.people.Emails;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.DatabaseFacts;
import org.lianbing.platform.Language;
import org.lianbing.platform.Mail;
import org.lianbing.platform.Settings;

/** How this installation is set up and what is wrong with it; for administrators. Changed is nothing here: that is the server's file. */
@ApplicationScoped
@Transactional
public class ReadSettings {

    private final Access access;
    private final Settings settings;
    private final Mail mail;
    private final Emails emails;
    private final DatabaseFacts database;
    private final Bundles bundles;
    private final AuditTrail audit;

    ReadSettings() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ReadSettings(Access access, Settings settings, Mail mail, Emails emails, DatabaseFacts database, Bundles bundles, AuditTrail audit) {
        this.access = access;
        this.settings = settings;
        this.mail = mail;
        this.emails = emails;
        this.database = database;
        this.bundles = bundles;
        this.audit = audit;
    }

    public List<Setting> list() {
        access.require(Role.ADMIN);
        Map<String, String> all = new LinkedHashMap<>();
        SettingRules.KNOWN.forEach(known -> all.put(known.getKey(), value(known.getKey(), known.getValue())));
        return SettingRules.KNOWN.stream().map(known -> setting(known.getKey(), known.getValue(), all)).toList();
    }

    private Setting setting(String name, String usual, Map<String, String> all) {
        String problem = SettingRules.problem(name, all, mail.isSetUp());
        String value = switch (name) {
            case "LIANBING_BASE_URL" -> settings.baseUrl();
            case "LIANBING_BACKUPS" -> settings.backups().toString();
            default -> all.get(name);
        };
        return new Setting(name, SettingRules.shown(name, value), source(name, usual), SettingRules.state(problem),
                problem == null ? null : "shell.settings.problem." + problem);
    }

    private static String value(String name, String usual) {
        String value = ConfigProvider.getConfig().getConfigValue(name).getValue();
        return value == null || value.isBlank() ? usual : value;
    }

    /** The server passes variables of the environment on as its own, so those are asked first. */
    private static String source(String name, String usual) {
        ConfigValue found = ConfigProvider.getConfig().getConfigValue(name);
        String source = String.valueOf(found.getSourceName()).toLowerCase(Locale.ROOT);
        if (found.getValue() == null || found.getValue().isBlank() || source.contains("default")) {
            return "default";
        }
        return System.getenv(name) != null ? "environment" : found.getValue().equals(usual) ? "default" : "server";
    }

    public Facts facts() {
        access.require(Role.ADMIN);
        return new Facts(database.product(), database.schema(), mail.isSetUp(), mail.waiting(), emails.of(access.me().id()).orElse(""));
    }

    /**
     * A mail to see whether mail works.
     *
     * @return what the server or the way to it said, empty if it took the mail
     */
    public Optional<String> tryMail(String to, Language language) {
        access.require(Role.ADMIN);
        Optional<String> error = mail.tryNow(to, bundles.text(language, "shell.settings.mailSubject"), bundles.text(language, "shell.settings.mailWords"));
        audit.record("shell.mail.try", "mail", error.isEmpty() ? "taken" : "refused");
        return error;
    }

    /**
     * @param schema number of the last migration; @param mailTo the caller's own address, or empty
     */
    public record Facts(String database, String schema, boolean mailSetUp, Mail.Waiting mail, String mailTo) {
    }
}
