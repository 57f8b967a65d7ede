package org.lianbing.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/**
 * Every page that the product offers a role opens for it, at the width of a phone and of a desk. Barriers are looked for wherever a
 * page, or the frame around it, is built of other things than it was for the roles before: two roles often see the same. One browser
 * signs in as one after the other: what all pages share is fetched once.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PagesBrowserIT {

    private static final String LINKS = "() => [...new Set([...document.querySelectorAll('nav a, header a')].map(link => link.pathname))]";
    private static final String LOOK = """
            () => {
              const builtOf = part => [...new Set([...document.querySelectorAll(part)].map(one => one.tagName + '.' + (one.getAttribute('class') ?? '')))].sort().join(' ');
              const root = document.documentElement;
              return { fits: root.scrollWidth <= root.clientWidth, page: builtOf('main, main *'), frame: builtOf('body *:not(main, main *)') };
            }""";
    private static final Set<String> SEEN = new HashSet<>();

    private static Tab tab;

    @BeforeAll
    static void open() {
        tab = Tab.on(Device.PHONE, "zh-CN");
    }

    /** Fails if any page made trouble in the browser. */
    @AfterAll
    static void close() {
        tab.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"newhire", "member", "mentor", "trainer", "director", "inspection", "centre", "deputy", "hr", "admin"})
    void every_page_of_his_navigation_opens_for(String account) {
        tab.context().clearCookies();
        List<?> paths = (List<?>) NewHireBrowserIT.enter(tab, account).page().evaluate(LINKS);
        assertThat(paths).hasSizeGreaterThan(4);
        paths.forEach(path -> visit(((String) path).replaceFirst("^/it", "")));
    }

    @Test
    void the_demo_names_an_account_for_every_role_that_has_pages() {
        tab.context().clearCookies();
        tab.open("/people/sign-in");
        assertThat(tab.page().locator("[data-demo-account]")).hasCount(10);
    }

    private static void visit(String path) {
        tab.page().setViewportSize(390, 844);
        tab.open(path);
        assertThat(tab.page().url()).endsWith(path);
        assertThat(tab.page().locator("main h1").first()).isVisible();
        look(path);
        tab.page().setViewportSize(1440, 900);
        look(path);
    }

    private static void look(String path) {
        Map<?, ?> seen = (Map<?, ?>) tab.page().evaluate(LOOK);
        assertThat(seen.get("fits")).as("scrolls sideways: " + tab.page().url()).isEqualTo(true);
        int width = tab.page().viewportSize().width;
        if (SEEN.add(width + path + " " + seen.get("page")) | SEEN.add(width + " " + seen.get("frame"))) {
            tab.checkAccess();
        }
    }
}
