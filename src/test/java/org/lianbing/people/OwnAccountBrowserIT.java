package org.lianbing.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** What everyone does about his own account: password, devices and tokens, language. What is refused is said beside its field. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OwnAccountBrowserIT {

    private final Person person = People.someone().enter();
    private Page page;

    @Test
    void a_password_is_changed_once_everything_about_it_is_right() {
        String fresh = "battery horse wrong " + person.number();
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(person)) {
            page = tab.open("/people/password").checkAccess().page();
            change("not this one", fresh, fresh);
            assertRefused("old", "原密码不对");
            change(person.password(), fresh, fresh + "!");
            assertRefused("again", "不一样");
            change(person.password(), "short", "short");
            assertRefused("password", "至少 8 位");
            change(person.password(), "12345678", "12345678");
            assertRefused("password", "太容易");
            tab.checkAccess();
            change(person.password(), fresh, fresh);
            assertThat(page).hasURL(Pattern.compile(".*/people/sign-in.*"));
            assertThat(page.locator(".notice.ok")).containsText("密码已修改");
        }
        assertThat(Api.visitor().post("/api/tokens", Api.credentials(person.username(), person.password())).status()).isEqualTo(401);
        assertThat(Api.visitor().post("/api/tokens", Api.credentials(person.username(), fresh)).status()).isEqualTo(201);
    }

    @Test
    void a_token_is_shown_once_and_opens_until_it_is_revoked() {
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(person)) {
            page = tab.open("/people/devices").page();
            page.locator("details summary").click();
            page.locator("[id='form:make']").click();
            assertRefused("label", "请填写名称");
            tab.checkAccess();
            page.locator("[id='form:label']").fill("<i>取数</i>");
            page.locator("[id='form:make']").click();
            Api program = Api.visitor().with("Authorization", "Bearer " + page.locator(".token-once").textContent().strip());
            assertThat(program.get("/api/me").status()).isEqualTo(200);
            tab.checkAccess().open("/people/devices");
            assertThat(page.locator(".token-once")).hasCount(0);
            Locator token = page.locator(".list .row", new Page.LocatorOptions().setHasText("<i>取数</i>"));
            token.locator("[type=submit]").click();
            assertThat(page.locator(".notice.ok")).isVisible();
            assertThat(token).hasCount(0);
            assertThat(program.get("/api/me").status()).isEqualTo(401);
        }
    }

    @Test
    void another_device_is_signed_out_from_here_and_this_one_stays() {
        Api other = Api.visitor().with("Cookie", Api.visitor().post("/api/session", Api.credentials(person.username(), person.password())).cookie());
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(person)) {
            page = tab.open("/people/devices").checkAccess().page();
            assertThat(page.locator(".badge.ok")).hasText("本机");
            assertThat(page.locator(".list .row")).hasCount(2);
            page.locator(".list .row [type=submit]").click();
            assertThat(page.locator(".list .row")).hasCount(1);
            assertThat(other.get("/api/me").status()).isEqualTo(401);
            assertThat(tab.open("/people/me").page()).hasURL(Pattern.compile(".*/people/me"));
        }
    }

    @Test
    void language_and_appearance_are_kept_for_the_next_device() {
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(person)) {
            page = tab.open("/people/me").page();
            page.locator("[id='form:language']").selectOption("en");
            page.locator("[id='form:theme']").selectOption("dark");
            page.locator("[id='form:save']").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator(".notice.ok")).containsText("Saved");
            tab.checkAccess();
        }
        try (Tab tab = Tab.on(Device.DESK, "zh-TW").signIn(person)) {
            assertThat(tab.page().locator("html")).hasAttribute("lang", "en");
            assertThat(tab.page().locator("[data-theme=dark]")).hasCount(1);
        }
    }

    private void change(String old, String fresh, String again) {
        page.locator("[id='form:old']").fill(old);
        page.locator("[id='form:password']").fill(fresh);
        page.locator("[id='form:again']").fill(again);
        page.locator("[id='form:change']").click();
    }

    /** At the field, in sight, and tied to it for who hears the page. */
    private void assertRefused(String field, String why) {
        assertThat(page.locator("#" + field + "-error")).isVisible();
        assertThat(page.locator("#" + field + "-error")).containsText(why);
        assertThat(page.locator("[id='form:" + field + "']")).hasAttribute("aria-describedby", field + "-error");
    }
}
