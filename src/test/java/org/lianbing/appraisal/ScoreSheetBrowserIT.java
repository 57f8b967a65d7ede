package org.lianbing.appraisal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Api;
import org.lianbing.testing.Errand;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** A sheet filled in by keyboard and by paste, and the member who agrees and disputes on his phone. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ScoreSheetBrowserIT {

    private static final String MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final String PASTE = """
            ([cell, text]) => { const data = new DataTransfer(); data.setData("text/plain", text);
                cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); }""";

    private Person inspector;
    private Person first;
    private Person second;

    @BeforeEach
    void a_unit_of_three() {
        inspector = People.someone().as(Role.INSPECTION).withoutPost().enter();
        first = People.someone().in(inspector.unit()).named("甲一").enter();
        second = People.someone().in(inspector.unit()).named("乙二").enter();
    }

    @Test
    void cells_are_saved_as_they_are_left() {
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(inspector)) {
            tab.open(sheet());
            cell(tab, first, "customers").locator(".points").fill("23.5");
            tab.page().keyboard().press("Enter");
            tab.page().keyboard().type("抽查错一项");
            tab.page().keyboard().press("Enter");
            assertThat(cell(tab, first, "customers").locator(".said")).containsText("已保存");
            assertThat(row(tab, first).locator(".sum")).hasText("23.5");
            assertThat(row(tab, first).locator(".entered")).containsText("25/100");
            cell(tab, first, "customers").getByRole(AriaRole.BUTTON).click();
            assertThat(cell(tab, first, "customers").locator(".said")).containsText("已撤回");
            assertThat(cell(tab, first, "customers").locator(".points")).hasValue("");
            tab.checkAccess();
        }
    }

    @Test
    void a_block_is_pasted_and_takes_one_reason() {
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(inspector)) {
            tab.open(sheet());
            Locator from = tab.page().locator("td.cell[data-indicator=customers] .points").first();
            from.focus();
            from.evaluate("(cell, text) => (" + PASTE + ")([cell, text])", "25\t25\n24\t25\n");
            assertThat(tab.page().locator("#scores-state")).containsText("整列理由");
            tab.page().keyboard().type("月度抽查");
            tab.page().keyboard().press("Enter");
            assertThat(tab.page().locator("td.cell[data-look=ok]")).hasCount(4);
            tab.open(sheet());
            assertThat(tab.page().locator("td.cell[data-indicator=service] .points").last()).hasValue("25");
        }
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_shown_and_not_overwritten() {
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(inspector)) {
            tab.expecting("409").open(sheet());
            Api.as(inspector).put("/api/score-sheets/" + MONTH + "/members/" + first.number() + "/data",
                    "{\"points\": 3, \"reason\": \"错两项\", \"seen\": \"0\"}");
            cell(tab, first, "data").locator(".points").fill("5");
            tab.page().keyboard().press("ArrowDown");
            assertThat(cell(tab, first, "data").locator(".said")).containsText("没有保存");
            cell(tab, first, "data").getByText("用我的 5").click();
            assertThat(cell(tab, first, "data").locator(".said")).containsText("已保存");
        }
    }

    @Test
    void the_member_agrees_and_disputes_on_his_phone() {
        Errand.run(OpenDraft.class, MONTH);
        Api.as(inspector).put("/api/score-sheets/" + MONTH + "/members/" + second.number() + "/data",
                "{\"points\": 4, \"reason\": \"错一项\", \"seen\": \"0\"}");
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(second)) {
            Page page = tab.open("/appraisal/month?period=" + MONTH).page();
            tab.checkAccess();
            page.locator("#agreeing [type=submit]").click();
            assertThat(page.locator("#check .badge").first()).hasText("无异议");
            page.locator("#check a.btn").click();
            page.locator("textarea").fill("只错半项");
            tab.checkAccess();
            page.locator("#form [type=submit]").click();
            assertThat(page.locator("#check .badge").first()).hasText("有异议");
            page.locator("#check .list a").click();
            assertThat(page.locator("main")).containsText("只错半项");
        }
    }

    private String sheet() {
        return "/appraisal/sheet?period=" + MONTH + "&unit=" + inspector.unit();
    }

    private static Locator row(Tab tab, Person member) {
        return tab.page().locator("tr[data-member='" + member.number() + "']");
    }

    private static Locator cell(Tab tab, Person member, String indicator) {
        return row(tab, member).locator("td.cell[data-indicator=" + indicator + "]");
    }
}
