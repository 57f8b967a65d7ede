package org.lianbing.onboarding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** A newcomer writes of his day where there is no network; his mentor ticks it with one tap; the director reminds who has not learnt. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ShadowingBrowserIT {

    private static final String SEEN = "价签掉了三个 <script>";

    @Test
    void from_the_newcomers_phone_to_the_mentors_tick() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Person mentor = People.someone().as(Role.MENTOR).enter();
        Person newcomer = People.someone().named("新来的").in(mentor.unit()).newcomerSince(today.minusDays(20)).accompaniedBy(mentor).enter();
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(newcomer)) {
            writesWithoutNetwork(tab);
            sends(tab);
        }
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(mentor)) {
            ticks(tab);
        }
        try (Tab tab = Tab.on(Device.PHONE, "en").signIn(newcomer)) {
            isTold(tab);
        }
    }

    private static void writesWithoutNetwork(Tab tab) {
        Page page = tab.open("/onboarding/write").checkAccess().page();
        page.locator("[id='form:visited']").fill("6");
        page.locator("label:has([value=display])").click();
        assertThat(page.locator("#saved")).containsText("草稿已保存");
        tab.expecting("ERR_INTERNET_DISCONNECTED").expecting("ERR_FAILED").context().setOffline(true);
        page.locator("[id='form:seen']").fill(SEEN);
        assertThat(page.locator("#saved")).hasAttribute("data-state", "offline");
        page.locator("[id='form:send']").click();
        assertThat(page.locator("#saved")).containsText("没有网络");
        tab.context().setOffline(false);
    }

    private static void sends(Tab tab) {
        Page page = tab.open("/onboarding/write").page();
        assertThat(page.locator("[id='form:seen']")).hasValue(SEEN);
        assertThat(page.locator("[value=display]")).isChecked();
        page.locator("[id='form:visited']").fill("0");
        page.locator("[id='form:send']").click();
        assertThat(page.locator("#visited-error")).isVisible();
        assertThat(page.locator("[id='form:seen']")).hasValue(SEEN);
        tab.expecting("400").checkAccess();
        page.locator("[id='form:visited']").fill("6");
        page.locator("[id='form:send']").click();
        page.waitForURL("**/onboarding/mine?*");
        assertThat(page.locator(".list .badge.info")).containsText("待签字");
        tab.checkAccess();
    }

    private static void ticks(Tab tab) {
        Page page = tab.page();
        assertThat(page.locator(".tools a[data-count='1']")).hasAttribute("aria-label", "1 条未读消息");
        page.locator("li a[href*='/notice/open']").click();
        assertThat(page).hasURL(Pattern.compile(".*/onboarding/shadowing$"));
        assertThat(page.locator("article")).containsText(SEEN);
        tab.checkAccess();
        page.locator("[data-tick]").click();
        assertThat(page.locator("article .notice.ok")).containsText("已签字");
        tab.open("/onboarding/newcomers").checkAccess();
        page.locator("tbody th a").click();
        assertThat(page.locator(".list .badge.ok")).hasCount(1);
        tab.checkAccess();
    }

    private static void isTold(Tab tab) {
        Page page = tab.open("/notice/inbox").checkAccess().page();
        page.locator("ul.list a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/onboarding/day\\?id=\\d+$"));
        assertThat(page.locator(".pagehead .badge.ok")).containsText("Signed");
        tab.checkAccess().open("/notice/inbox");
        assertThat(page.locator(".tools a[data-count]")).hasCount(0);
    }

    @Test
    void the_director_reminds_and_the_member_lands_on_his_next_lesson() {
        Person director = People.someone().withoutPost().as(Role.DIRECTOR).enter();
        Person member = People.someone().named("慢人").in(director.unit()).enter();
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(director)) {
            Page page = tab.open("/curriculum/progress").checkAccess().page();
            page.locator("[id='form:remindThese']").click();
            assertThat(page.locator(".errors")).isVisible();
            page.locator("tbody [name=who]").check();
            page.locator("[id='form:remindThese']").click();
            assertThat(page.locator(".notice.ok")).isVisible();
            assertThat(page.locator("tbody tr")).containsText("未读");
        }
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(member)) {
            tab.page().locator("li a[href*='/notice/open']").click();
            assertThat(tab.page()).hasURL(Pattern.compile(".*/curriculum/lesson\\?ref=.*"));
        }
    }
}
