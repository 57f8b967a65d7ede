package org.lianbing.appraisal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Errand;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** A month of a department on screens: the sheet is filled in, the member agrees, the table hangs, the month is closed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DirectorsMonthBrowserIT {

    private Person director;
    private Person member;
    private Person deputy;
    private String month;

    @BeforeEach
    void a_month_to_be_closed() {
        director = People.someone().as(Role.DIRECTOR).withoutPost().enter();
        member = People.someone().in(director.unit()).named("陆一鸣").enter();
        deputy = People.someone().withoutPost().enter();
        month = Errand.run(LetCloseLastMonth.class, Long.toString(deputy.id()));
    }

    @AfterEach
    void it_is_closed() {
        Errand.run(CloseLastMonth.class, month);
    }

    @Test
    void from_the_sheet_to_the_closed_month() {
        try (Tab desk = Tab.on(Device.DESK, "zh-CN").signIn(director)) {
            fillsTheSheet(desk);
            agrees();
            seesWhoAgreed(desk);
            assertThat(publicity(desk).locator("h1 .badge")).hasText("草稿·征求意见");
            closes();
            assertThat(publicity(desk).locator("h1 .badge")).hasCount(0);
            assertThat(desk.page().locator("tbody tr")).containsText("陆一鸣");
            assertThat(desk.open("/appraisal/sheet" + query()).page().locator("main .notice").first()).containsText("已经结账");
        }
    }

    private void fillsTheSheet(Tab desk) {
        Page page = desk.open("/appraisal/sheet" + query()).page();
        Locator cell = page.locator("tr[data-member='" + member.number() + "'] td.cell[data-indicator=discipline]");
        cell.locator(".points").fill("10");
        page.keyboard().press("Enter");
        assertThat(cell.locator(".said")).containsText("已保存");
    }

    private void agrees() {
        try (Tab phone = Tab.on(Device.PHONE, "zh-CN").signIn(member)) {
            Page page = phone.open("/appraisal/month?period=" + month).page();
            page.locator("#agreeing [type=submit]").click();
            assertThat(page.locator("#check .badge").first()).hasText("无异议");
        }
    }

    private void seesWhoAgreed(Tab desk) {
        Page page = desk.open("/appraisal/check" + query()).page();
        assertThat(page.locator("tbody tr .badge")).hasText("无异议");
        desk.checkAccess();
    }

    private Page publicity(Tab desk) {
        Page page = desk.open("/appraisal/publicity" + query()).page();
        assertThat(page.locator("tbody tr")).containsText("陆一鸣");
        return page;
    }

    private void closes() {
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(deputy)) {
            Page page = tab.open("/appraisal/periods").page();
            tab.checkAccess();
            page.locator("[id='form:note']").fill("演练：其余单位下月补录");
            page.locator("[id='form:confirmed']").check();
            page.locator("#form [type=submit]").click();
            assertThat(page.locator(".notice.ok")).containsText("已结账");
        }
    }

    private String query() {
        return "?period=" + month + "&unit=" + director.unit();
    }
}
