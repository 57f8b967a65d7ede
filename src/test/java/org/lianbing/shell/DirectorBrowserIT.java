package org.lianbing.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** A director at his desk: from the table of his department to the answer sheet behind a member's points. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DirectorBrowserIT {

    private static final String LAST_MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1).toString();

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void from_the_department_to_the_evidence(String locale) {
        try (Tab tab = Tab.on(Device.DESK, locale)) {
            NewHireBrowserIT.enter(tab, "director").checkAccess();
            opensLastMonth(tab);
            opensMember(tab, "陆婉青");
            opensTheSheetInTwoClicks(tab);
            goesBackWhereHeMay(tab);
        }
    }

    private static void opensLastMonth(Tab tab) {
        Page page = tab.page();
        page.locator("nav.side a[href$='/appraisal/department']").click();
        Locator before = page.locator("nav.actions a[href*='/appraisal/department'][href*='period=" + LAST_MONTH + "']");
        if (before.count() > 0) {
            before.click();
        }
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("沈知远"))).isVisible();
        assertThat(page.locator("h1")).containsText("客户服务一部");
        tab.checkAccess();
    }

    private static void opensMember(Tab tab, String name) {
        Page page = tab.page();
        page.locator("tbody th a", new Page.LocatorOptions().setHasText(name)).click();
        assertThat(page).hasURL(Pattern.compile(".*/appraisal/month\\?member=\\d+&period=" + LAST_MONTH));
        assertThat(page.locator("h1")).containsText(name);
        tab.checkAccess();
    }

    private static void opensTheSheetInTwoClicks(Tab tab) {
        Page page = tab.page();
        page.locator("tbody tr", new Page.LocatorOptions().setHasText("培训效果")).first().locator("th a").click();
        assertThat(page.locator("h1")).containsText("8.8");
        tab.checkAccess();
        page.locator("main a[href*='/exam/sheet?attempt=']").click();
        assertThat(page.locator(".pagehead")).containsText("陆婉青");
        assertThat(page.locator(".figures .lead")).containsText("88 / 100");
        assertThat(page.locator("ol.sheet > li")).hasCount(50);
        tab.checkAccess();
    }

    private static void goesBackWhereHeMay(Tab tab) {
        tab.page().locator("a.back").click();
        assertThat(tab.page().locator("main h1")).isVisible();
    }
}
