package org.lianbing.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** The administrator keeps members one by one, and the units that they are in. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AdministratorBrowserIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Person admin = People.someone().withoutPost().as(Role.ADMIN).enter();
    private Page page;

    @Test
    void one_member_is_entered_corrected_moved_renumbered_leaves_and_comes_back() {
        String number = People.unique("n");
        String next = People.unique("n");
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(admin)) {
            page = tab.page();
            entersAMember(tab, number);
            corrects(tab);
            act("调动");
            submit();
            assertThat(page.locator("#unit-error")).containsText("没有变");
            page.locator("[id='form:post']").fill("片区经理");
            day(30);
            submit();
            act("换工号");
            page.locator("[id='form:number']").fill(number);
            submit();
            assertThat(page.locator("#number-error")).isVisible();
            page.locator("[id='form:number']").fill(next);
            day(20);
            submit();
            leavesAndComesBack(tab);
            assertThat(page.locator("tbody tr")).hasCount(4);
            assertThat(page.locator("tbody tr").first()).containsText("返岗");
            assertThat(page.locator("tbody tr").last()).containsText(number);
            tab.checkAccess();
        }
    }

    @Test
    void a_unit_is_added_renamed_retired_and_restored() {
        String name = People.unique("东片");
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(admin)) {
            page = tab.open("/people/units").checkAccess().page();
            page.locator("a[href*='unit-edit?above=']").click();
            submit();
            assertThat(page.locator("#name-error")).isVisible();
            page.locator("[id='form:name']").fill(name);
            submit();
            assertThat(unit(name)).isVisible();
            tab.open("/people/unit-edit?above=" + admin.unit());
            page.locator("[id='form:name']").fill(name);
            submit();
            assertThat(page.locator("#name-error")).containsText("已有");
            tab.open("/people/units");
            unit(name).click();
            page.locator("[id='form:name']").fill("新" + name);
            submit();
            unit("新" + name).click();
            page.locator("[id='retire:do']").click();
            assertThat(unit("新" + name)).hasCount(0);
            page.locator(".list .row", new Page.LocatorOptions().setHasText("新" + name)).locator("[type=submit]").click();
            assertThat(unit("新" + name)).isVisible();
        }
        try (Tab tab = Tab.on(Device.PHONE, "en").signIn(admin)) {
            tab.open("/people/units").checkAccess();
        }
    }

    private void entersAMember(Tab tab, String number) {
        tab.open("/people/member-edit");
        page.locator("[id='form:number']").fill(number);
        page.locator("[id='form:name']").fill("钱五");
        page.locator("[id='form:employment']").selectOption("FORMAL");
        submit();
        assertThat(page.locator("#unit-error")).isVisible();
        assertThat(page.locator("[id='form:number']")).hasValue(number);
        page.locator("[id='form:unit']").selectOption(Long.toString(admin.unit()));
        page.locator("[id='form:post']").fill("客户经理");
        page.locator("[id='form:hiredOn']").fill("2020-01-06");
        page.locator("[id='form:inPostOn']").fill("2020-01-06");
        submit();
        assertThat(page.locator("h1")).hasText("钱五");
        tab.checkAccess();
    }

    private void corrects(Tab tab) {
        page.locator("a[href*='member-edit']").click();
        page.locator("[id='form:name']").fill("");
        page.locator("[id='form:email']").fill("nobody");
        page.locator("form[id=form]").evaluate("form => { form.noValidate = true; }");
        submit();
        assertThat(page.locator("#name-error")).isVisible();
        tab.checkAccess();
        page.locator("[id='form:name']").fill("钱伍");
        page.locator("[id='form:email']").fill("");
        page.locator("[id='form:grade']").selectOption(new SelectOption().setLabel("三级"));
        submit();
        assertThat(page.locator("h1")).hasText("钱伍");
        assertThat(page.locator("dl.facts")).containsText("三级");
    }

    private void leavesAndComesBack(Tab tab) {
        act("离职");
        day(-1);
        page.locator("form[id=form]").evaluate("form => { form.noValidate = true; }");
        submit();
        assertThat(page.locator("#day-error")).containsText("今天之后");
        day(10);
        submit();
        assertThat(page.locator(".pagehead .badge.warn")).hasText("已离职");
        tab.checkAccess();
        act("返岗");
        submit();
        assertThat(page.locator(".pagehead .badge.warn")).hasCount(0);
    }

    /** Opens the form of an act from the member's page. */
    private void act(String name) {
        page.locator(".pagehead .actions a", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$"))).click();
    }

    /** On which the act counts: so many days ago. */
    private void day(int ago) {
        page.locator("[id='form:day']").fill(TODAY.minusDays(ago).toString());
    }

    private void submit() {
        page.locator("[id='form'] [type=submit]").first().click();
    }

    private Locator unit(String name) {
        return page.locator("tbody th a", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")));
    }
}
