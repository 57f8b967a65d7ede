package org.lianbing.operations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lianbing.operations.Backup;
import org.lianbing.operations.Backups;
import org.lianbing.platform.Settings;
import org.lianbing.platform.web.Screen;

/** The backups, whether the last one is fresh, and a button to make one now. */
@Named
@RequestScoped
public class BackupsPage {

    private static final Duration FRESH = Duration.ofHours(36);
    private static final BigDecimal MEGABYTE = new BigDecimal(Settings.MEGABYTE);

    @Inject
    Backups backups;
    @Inject
    Settings settings;
    @Inject
    Screen screen;
    @Inject
    Clock clock;

    private List<Backup> all;
    private String failure;

    @PostConstruct
    void load() {
        all = backups.all();
        failure = backups.failure().orElse(null);
    }

    public String make() {
        return screen.submit(() -> {
            backups.make();
            return Screen.onward("/operations/backups", "operations.done.backup");
        });
    }

    public List<Backup> getAll() {
        return all;
    }

    /** Why the last try by night failed; null if it did not. */
    public String getFailure() {
        return failure;
    }

    /** {@code none}, {@code old} or {@code fresh}. */
    public String getState() {
        if (all.isEmpty()) {
            return "none";
        }
        return all.get(0).madeAt().isBefore(clock.instant().minus(FRESH)) ? "old" : "fresh";
    }

    public String getPlace() {
        return backups.place().toString();
    }

    /** Whether nights are kept at all here. */
    public boolean isNightly() {
        return settings.backupsKept() > 0 && !settings.demo();
    }

    public int getKept() {
        return settings.backupsKept();
    }

    /** In MB, one digit. */
    public String size(Backup backup) {
        return new BigDecimal(backup.bytes()).divide(MEGABYTE, 1, RoundingMode.UP).toPlainString();
    }
}
