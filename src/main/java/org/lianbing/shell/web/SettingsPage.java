package org.lianbing.shell.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Screen;
import org.lianbing.shell.ReadSettings;
import org.lianbing.shell.Setting;

/** How this installation is set up, and whether mail works. */
@Named
@RequestScoped
public class SettingsPage {

    private static final String POM = "/META-INF/maven/org.lianbing/lianbing/pom.properties";

    @Inject
    ReadSettings settings;
    @Inject
    Texts texts;
    @Inject
    Screen screen;
    @Inject
    ServletContext context;

    private List<Setting> all;
    private ReadSettings.Facts facts;
    private String to;
    private String refused;

    @PostConstruct
    void load() {
        all = settings.list();
        facts = settings.facts();
        to = facts.mailTo();
    }

    public String tryMail() {
        return screen.submit(() -> {
            refused = settings.tryMail(to, texts.getLanguage()).orElse(null);
            return refused == null ? Screen.onward("/shell/settings", "shell.done.mailSent") : null;
        });
    }

    public String getVersion() {
        try (InputStream file = context.getResourceAsStream(POM)) {
            Properties pom = new Properties();
            if (file != null) {
                pom.load(file);
            }
            return pom.getProperty("version", "–");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public long getProblems() {
        return all.stream().filter(setting -> "bad".equals(setting.state())).count();
    }

    public List<Setting> getAll() {
        return all;
    }

    public ReadSettings.Facts getFacts() {
        return facts;
    }

    public String getRefused() {
        return refused;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
