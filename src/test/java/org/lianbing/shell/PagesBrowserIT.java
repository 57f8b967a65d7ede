package org.lianbing.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/**
 * Every page that the product offers a role opens for it, at the width of a phone and of a desk. Barriers are looked for wherever a
 * page is built of other things than it was for the roles before: two roles often see the same page.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PagesBrowserIT {

    private static final String LINKS = "() => [...new Set([...document.querySelectorAll('nav a, header a')].map(link => link.pathname))]";
    private static final String FITS = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    private static final String BUILT_OF = "() => [...new Set([...document.querySelectorAll('body *')].map(one => one.tagName + '.' "
            + "+ (one.getAttribute('class') ?? '')))].sort().join(' ')";
    private static final Set<String> SEEN = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"newhire", "member", "mentor", "trainer", "director", "inspection", "centre", "deputy", "hr", "admin"})
    void every_page_of_his_navigation_opens_for(String account) {
        try (Tab tab = NewHireBrowserIT.enter(Tab.on(Device.PHONE, "zh-CN"), account)) {
            List<?> paths = (List<?>) tab.page().evaluate(LINKS);
            assertThat(paths).hasSizeGreaterThan(4);
            paths.forEach(path -> visit(tab, ((String) path).replaceFirst("^/it", "")));
        }
    }

    @Test
    void the_demo_names_an_account_for_every_role_that_has_pages() {
        try (Tab tab = Tab.on(Device.PHONE, "en").open("/people/sign-in")) {
            assertThat(tab.page().locator("[data-demo-account]")).hasCount(10);
        }
    }

    private static void visit(Tab tab, String path) {
        tab.page().setViewportSize(390, 844);
        tab.open(path);
        assertThat(tab.page().url()).endsWith(path);
        assertThat(tab.page().locator("main h1").first()).isVisible();
        look(tab, path);
        tab.page().setViewportSize(1440, 900);
        look(tab, path);
    }

    private static void look(Tab tab, String path) {
        assertThat(tab.page().evaluate(FITS)).as("scrolls sideways: " + tab.page().url()).isEqualTo(true);
        if (SEEN.add(path + " " + tab.page().viewportSize().width + " " + tab.page().evaluate(BUILT_OF))) {
            tab.checkAccess();
        }
    }
}
