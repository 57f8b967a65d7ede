package org.lianbing.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** Every page that the product offers a role opens for it, at the width of a phone and of a desk. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PagesBrowserIT {

    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();
    private static final String LINKS = "() => [...new Set([...document.querySelectorAll('nav a, header a')].map(link => link.pathname))]";

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

    /** Every role opens its pages; how a page is made is looked at closely once, by the first role that has it. */
    private static void visit(Tab tab, String path) {
        Page page = tab.page();
        page.setViewportSize(390, 844);
        tab.open(path);
        assertThat(page.url()).endsWith(path);
        assertThat(page.locator("main h1").first()).isVisible();
        if (LOOKED_AT.add(path)) {
            tab.checkAccess();
            page.setViewportSize(1440, 900);
            tab.checkAccess();
        }
    }
}
