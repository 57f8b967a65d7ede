package org.lianbing.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one browser of a test run: the system's Chromium; on Debian as root it is installed when missing; else the one that
 * Playwright fetches. Where none can be had, tests fail and name the line to run. Started once, ended with the JVM.
 */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final String NONE = "No Chromium for the browser tests. Install one, as root: " + String.join(" ", Debian.INSTALL);

    private static Browser browser;

    private Chromium() {
    }

    /** Playwright is not made for several threads: browser tests run one after the other. */
    static synchronized Browser get() {
        if (browser == null) {
            Optional<Path> installed = installed().or(() -> Debian.isOursToChange() && Debian.install() ? installed() : Optional.empty());
            browser = start(installed);
        }
        return browser;
    }

    private static Browser start(Optional<Path> installed) {
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment(installed.isPresent())));
            LaunchOptions options = new LaunchOptions().setArgs(FLAGS).setHeadless(true);
            installed.ifPresent(options::setExecutablePath);
            Browser started = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return started;
        } catch (PlaywrightException failed) {
            throw new IllegalStateException(installed.isPresent() ? "Chromium did not start: " + installed.get() : NONE, failed);
        }
    }

    private static Map<String, String> environment(boolean installed) {
        return installed ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    }

    private static Optional<Path> installed() {
        List<String> folders = new ArrayList<>(List.of(System.getenv("PATH").split(File.pathSeparator)));
        folders.add("/usr/bin");
        return NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }
}
