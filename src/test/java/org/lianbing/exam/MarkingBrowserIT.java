package org.lianbing.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** A marker at his desk: by keyboard alone, and without learning whose it is. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MarkingBrowserIT {

    private static final int TEN = 10;

    private final Person trainer = People.someone().withoutPost().as(Role.TRAINER).enter();

    @Test
    void ten_answers_are_marked_by_keyboard_alone_and_no_page_says_whose_they_are() {
        List<String> lines = HandedInAnswers.of(trainer, TEN);
        List<String> secrets = lines.subList(1, lines.size());
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(trainer)) {
            Page page = tab.open(lines.get(0)).page();
            for (int marked = 0; marked < TEN; marked++) {
                assertThat(page.locator(".mark-head .num")).containsText("已阅 " + marked + " / 10");
                assertThat(page.content()).doesNotContain(secrets);
                if (marked == 1) {
                    back(page);
                }
                assertThat(page.locator("[id='form:points']")).isFocused();
                page.keyboard().type("4");
                page.keyboard().press("Enter");
            }
            assertThat(page.locator(".empty")).isVisible();
            tab.checkAccess();
            tab.open("/exam/marking");
            assertThat(page.content()).doesNotContain(secrets);
        }
        assertThat(Api.as(trainer).get("/api/marking/export?format=csv").body()).doesNotContain(secrets);
        assertThat(Api.as(trainer).get("/api/" + lines.get(4) + "/result").object().getInt("score")).isBetween(3, 4);
    }

    @Test
    void what_was_typed_for_an_answer_that_is_gone_meanwhile_is_given_back() {
        List<String> lines = HandedInAnswers.of(trainer, 2);
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(trainer)) {
            Page page = tab.open(lines.get(0)).page();
            Page second = page.context().newPage();
            second.navigate(page.url());
            second.locator("[id='form:later']").click();
            assertThat(second.locator("[name=ticket]")).not().hasValue(page.locator("[name=ticket]").inputValue());
            second.close();
            page.locator("[id='form:points']").fill("4");
            page.locator("[id='form:comment']").fill("要点齐，再练陈列");
            page.locator("[id='form:mark']").click();
            assertThat(page.locator("#lost")).containsText("给分 4");
            assertThat(page.locator("#lost")).containsText("要点齐，再练陈列");
            tab.checkAccess();
        }
    }

    /** To the one before, another mark for it, and on. */
    private static void back(Page page) {
        assertThat(page.locator("[id='form:points']")).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("[id='form:points']")).hasValue("4");
        assertThat(page.locator("[id='form:points']")).isFocused();
        page.keyboard().type("3");
        page.keyboard().press("Enter");
        assertThat(page.locator("#previous")).containsText("3");
    }
}
