package org.lianbing.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.testing.Address;
import org.lianbing.testing.Person;

/**
 * A page of the product in a browser of its own (no cookies shared with another): {@code try (Tab tab = Tab.on(PHONE, "zh-CN")) {…}}.
 * Closing it fails the test if the console showed an error or a request failed that the test did not {@linkplain #expecting
 * expect}. What was shown last lies in {@code target/screens}.
 */
public final class Tab implements AutoCloseable {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String STICKING_OUT = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : [...document.querySelectorAll("*")]
                .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth)
                .map(one => one.outerHTML.slice(0, 120))""";
    private static final Path SCREENS = Path.of("target/screens");
    private static int count;

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private boolean signedIn;

    private Tab(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        context.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                troubles.add("console: " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequestFailed(request -> {
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                troubles.add("request: " + request.url() + " " + request.failure());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.add("answer: " + response.status() + " " + response.url());
            }
        });
    }

    /** @param locale of the browser: {@code zh-CN}, {@code zh-TW}, {@code en} */
    public static Tab on(Device device, String locale) {
        return on(device, locale, ColorScheme.LIGHT);
    }

    public static Tab on(Device device, String locale, ColorScheme scheme) {
        return new Tab(Chromium.get().newContext(new NewContextOptions().setViewportSize(device.width, device.height)
                .setLocale(locale).setTimezoneId("Asia/Shanghai").setColorScheme(scheme).setHasTouch(device == Device.PHONE)
                .setReducedMotion(ReducedMotion.REDUCE)));
    }

    /** Playwright's own page, for everything else; who has just signed in is on his Today page. */
    public Page page() {
        if (signedIn) {
            open("/shell/today");
        }
        return page;
    }

    /** Of this browser: cutting the network, further pages. */
    public BrowserContext context() {
        return context;
    }

    /** @param path relative to the context root, with a slash at the front */
    public Tab open(String path) {
        signedIn = false;
        page.navigate(Address.of() + path);
        return this;
    }

    /** As the sign-in page does it, where that is not shown; then on the Today page. Where it is shown, on it, and where {@code next} leads. */
    public Tab signIn(Person person) {
        if (page.url().contains("/people/sign-in")) {
            page.locator("[id='form:username']").fill(person.username());
            page.locator("[id='form:password']").fill(person.password());
            page.locator("[id='form:submit']").click();
            page.waitForURL(url -> !url.contains("/people/sign-in"));
            return this;
        }
        FormData form = FormData.create().set("form:username", person.username()).set("form:password", person.password()).set("form:submit", "")
                .set("form_SUBMIT", "1").set("jakarta.faces.ViewState", "stateless");
        APIResponse answer = context.request().post(Address.of() + "/people/sign-in", RequestOptions.create().setForm(form).setMaxRedirects(0)
                .setHeader("Origin", Address.of().replaceFirst("(?<=[^/])/[^/]*$", "")));
        assertThat(answer.status()).as("signed in").isEqualTo(302);
        signedIn = true;
        return this;
    }

    /** Part of a console error or failed address that this test provokes. */
    public Tab expecting(String trouble) {
        expected.add(trouble);
        return this;
    }

    /** No barrier of WCAG 2.2 AA on what is shown now, and nothing that makes the page scroll sideways. */
    public Tab checkAccess() {
        List<Rule> barriers = axe().withTags(WCAG_22_AA).analyze().getViolations();
        assertThat(barriers.stream().map(Tab::told).toList()).as("barriers on " + page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(STICKING_OUT)).as("sticks out sideways on " + page.url()).isEmpty();
        return this;
    }

    /** In the page itself, not in a further one beside it, which would only be needed for frames of other sites. */
    private AxeBuilder axe() {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(violations).setLegacyMode(true);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + rule.getNodes().stream().map(node -> "\n    " + node.getHtml()).toList();
    }

    @Override
    public void close() {
        String name = "%03d".formatted(++count) + page.url().replaceFirst("[?#].*", "").replaceFirst("https?://[^/]+/", "-").replace('/', '-');
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
        context.close();
        List<String> unexpected = troubles.stream().filter(trouble -> expected.stream().noneMatch(trouble::contains)).toList();
        assertThat(unexpected).as("troubles in the browser").isEmpty();
    }
}
