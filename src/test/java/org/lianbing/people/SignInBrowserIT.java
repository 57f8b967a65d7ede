package org.lianbing.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** The first page that anybody sees. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInBrowserIT {

    @ParameterizedTest
    @CsvSource({"PHONE, zh-CN, 登录", "PHONE, zh-TW, 登錄", "PHONE, en, Sign in", "DESK, zh-CN, 登录", "DESK, en, Sign in"})
    void the_page_speaks_the_readers_language_and_has_no_barrier(Device device, String locale, String submit) {
        try (Tab tab = Tab.on(device, locale).open("/people/sign-in")) {
            assertThat(tab.page().locator("[type=submit]")).hasValue(submit);
            assertThat(tab.page().locator("html")).hasAttribute("lang", locale);
            tab.checkAccess();
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "DESK, DARK"})
    void a_wrong_password_is_said_on_the_page_and_the_name_is_kept(Device device, ColorScheme scheme) {
        try (Tab tab = Tab.on(device, "zh-CN", scheme).open("/people/sign-in?next=/people/me")) {
            tab.page().getByLabel("用户名或工号").fill("zhang.san");
            tab.page().getByLabel("密码", new GetByLabelOptions().setExact(true)).fill("not his password");
            tab.page().locator("[type=submit]").first().click();
            assertThat(tab.page().getByRole(AriaRole.ALERT)).containsText("用户名或密码不对");
            assertThat(tab.page().getByLabel("用户名或工号")).hasValue("zhang.san");
            assertThat(tab.page().locator("input[name=next]")).hasValue("/people/me");
            tab.checkAccess();
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, zh-CN", "DESK, en"})
    void the_right_password_leads_on(Device device, String locale) {
        Person person = People.someone().enter();
        try (Tab tab = Tab.on(device, locale).signIn(person)) {
            assertThat(tab.page()).hasURL(Pattern.compile(".*/shell/today"));
            tab.checkAccess();
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, zh-CN"})
    void a_page_that_needs_a_sign_in_comes_back_after_it(Device device, String locale) {
        Person person = People.someone().enter();
        try (Tab tab = Tab.on(device, locale).open("/shell/today?from=mail")) {
            assertThat(tab.page()).hasURL(Pattern.compile(".*/people/sign-in\\?next=.*"));
            tab.page().getByLabel("用户名或工号").fill(person.username());
            tab.page().locator("input[type=password]").fill(person.password());
            tab.page().locator("[type=submit]").first().click();
            assertThat(tab.page()).hasURL(Pattern.compile(".*/shell/today\\?from=mail"));
        }
    }
}
