package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the administrator set by {@code LIANBING_…} variables; see the README for each. */
@ApplicationScoped
public class Settings {

    public static final int MEGABYTE = 1024 * 1024;

    @Inject
    @ConfigProperty(name = "LIANBING_DEMO", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "LIANBING_ZONE", defaultValue = "Asia/Shanghai")
    String zone;

    @Inject
    @ConfigProperty(name = "LIANBING_COURSES")
    Optional<String> courses;

    @Inject
    @ConfigProperty(name = "LIANBING_BASE_URL")
    Optional<String> baseUrl;

    @Inject
    @ConfigProperty(name = "LIANBING_DATA")
    String data;

    @Inject
    @ConfigProperty(name = "LIANBING_BACKUPS")
    Optional<String> backups;

    @Inject
    @ConfigProperty(name = "LIANBING_BACKUPS_KEPT", defaultValue = "14")
    int backupsKept;

    @Inject
    @ConfigProperty(name = "LIANBING_UPLOAD_MAX", defaultValue = "20")
    int uploadMax;

    @Inject
    @ConfigProperty(name = "LIANBING_HTTP_PORT", defaultValue = "9080")
    int httpPort;

    @Inject
    @ConfigProperty(name = "LIANBING_SMTP_URL")
    Optional<String> smtpUrl;

    @Inject
    @ConfigProperty(name = "LIANBING_SMTP_FROM")
    Optional<String> smtpFrom;

    @Inject
    @ConfigProperty(name = "LIANBING_SECRET")
    Optional<String> secret;

    @Inject
    @ConfigProperty(name = "LIANBING_HTTPS_PORT", defaultValue = "9443")
    int httpsPort;

    @Inject
    @ConfigProperty(name = "LIANBING_HTTPS_ONLY", defaultValue = "false")
    boolean httpsOnly;

    /** Whether the invented company is shown; never true where real people work. */
    public boolean demo() {
        return demo;
    }

    /** The company's zone; a unit may have its own. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Folder of course packs; empty: those inside the WAR. */
    public Optional<Path> courses() {
        return courses.filter(text -> !text.isBlank()).map(Path::of);
    }

    /** Folder of the embedded database and of files. */
    public Path data() {
        return Path.of(data);
    }

    /** Folder of the backups; its owner alone should be able to read it. */
    public Path backups() {
        return backups.filter(text -> !text.isBlank()).map(Path::of).orElseGet(() -> data().resolve("backups"));
    }

    /** How many nightly backups are kept; 0: none is made. */
    public int backupsKept() {
        return backupsKept;
    }

    /** The largest file that is taken, in bytes; set in MB. */
    public long uploadMax() {
        return (long) uploadMax * MEGABYTE;
    }

    /** Whether pages and calls are answered over HTTPS only. */
    public boolean httpsOnly() {
        return httpsOnly;
    }

    /** The port of this server's own HTTPS. */
    public int httpsPort() {
        return httpsPort;
    }

    /** How people reach this server from outside, without a slash at the end. */
    public String baseUrl() {
        return baseUrl.filter(text -> !text.isBlank()).map(text -> text.replaceAll("/+$", ""))
                .orElse("http://localhost:" + httpPort);
    }

    /** Where mail is handed over: {@code smtp://user:password@host:587} or {@code smtps://…}; empty: no mail is sent. */
    public Optional<String> smtpUrl() {
        return smtpUrl.filter(text -> !text.isBlank());
    }

    /** The address that mail comes from. */
    public Optional<String> smtpFrom() {
        return smtpFrom.filter(text -> !text.isBlank());
    }

    /** What keys are derived from; empty: from a random one in the data folder. */
    Optional<String> secret() {
        return secret.filter(text -> !text.isBlank());
    }
}
