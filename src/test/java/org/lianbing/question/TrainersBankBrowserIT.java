package org.lianbing.question;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
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

/** The trainer's way in the bank: a topic, a question with its preview, further revisions, and many questions at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TrainersBankBrowserIT {

    private final String topic = People.unique("陈列");
    private final String mark = People.unique("m");
    private final Person trainer = People.someone().named("出题人").withoutPost().as(Role.TRAINER).enter();
    private Page page;

    @Test
    void a_question_is_written_rewritten_compared_and_taken_back() {
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(trainer)) {
            page = tab.page();
            makesATopic(tab);
            tab.open("/question/edit").checkAccess();
            page.locator(".kinds a", new Page.LocatorOptions().setHasText("单选题")).click();
            isToldWhatIsMissing(tab);
            seesItAsCandidatesWill();
            save();
            assertThat(page.locator(".notice.ok")).hasText(Pattern.compile("\\s*已保存。"));
            assertThat(page.locator(".question .prompt")).hasText("<b>哪个</b>对？" + mark);
            assertThat(page.locator(".option.chosen")).containsText("乙");
            tab.checkAccess();
            changesItAndTakesItBack(tab);
        }
    }

    @Test
    void search_and_filter_stay_in_the_address_while_many_are_tagged_moved_retired_and_restored() {
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(trainer)) {
            page = tab.page();
            makesATopic(tab);
            for (String prompt : new String[] {"甲题", "乙题"}) {
                tab.open("/question/edit?kind=true-false");
                page.locator("[id='form:prompt']").fill(prompt + mark);
                page.locator("[name=answer][value=false]").check();
                page.locator("[id='form:topic']").selectOption(new SelectOption().setLabel(topic));
                save();
            }
            tab.open("/question/bank");
            page.locator(".bank-filter [name=q]").fill(mark.toUpperCase());
            page.locator(".bank-filter [name=kind]").selectOption("true-false");
            page.locator(".bank-filter [type=submit]").click();
            assertThat(rows()).hasCount(2);
            tab.checkAccess();
            tagsBoth();
            retiresOneAndFindsItAgain();
        }
    }

    private void makesATopic(Tab tab) {
        tab.open("/question/topics");
        page.locator("[id='form:save']").click();
        assertThat(page.locator("#title-error")).isVisible();
        page.locator("[id='form:title']").fill(topic);
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".list .name", new Page.LocatorOptions().setHasText(topic))).isVisible();
        tab.checkAccess();
    }

    private void isToldWhatIsMissing(Tab tab) {
        page.locator("[id='form:explanation']").fill("见第三课");
        save();
        assertThat(page.locator(".errors p")).hasCount(3);
        for (String field : new String[] {"prompt", "options", "topic"}) {
            assertThat(page.locator("#" + field + "-error")).isVisible();
        }
        assertThat(page.locator("[id='form:explanation']")).hasValue("见第三课");
        tab.checkAccess();
    }

    /** Mark-up that is typed is text; options come and go by the keyboard. */
    private void seesItAsCandidatesWill() {
        Locator options = page.locator(".option-list > li");
        page.locator("[id='form:prompt']").fill("<b>哪个</b>对？" + mark);
        options.nth(0).locator("textarea").fill("甲");
        options.nth(0).locator("textarea").press("Enter");
        page.keyboard().type("乙");
        options.nth(3).locator("[data-remove]").click();
        assertThat(options).hasCount(3);
        options.nth(1).locator("[data-move=up]").click();
        assertThat(options.nth(0).locator("textarea")).hasValue("乙");
        options.nth(0).locator(".check").click();
        page.locator("[id='form:topic']").selectOption(new SelectOption().setLabel(topic));
        assertThat(page.locator("#preview")).containsText("<b>哪个</b>对？" + mark);
        assertThat(page.locator("#preview .option")).hasCount(2);
        assertThat(page.locator("#preview .option").first()).containsText("乙");
        assertThat(page.locator("#preview .option input").first()).isChecked();
    }

    private void changesItAndTakesItBack(Tab tab) {
        page.locator("a[href*='/question/edit?id=']").click();
        page.locator("[id='form:prompt']").fill("改成哪个对？" + mark);
        save();
        Locator history = page.locator(".list > li", new Page.LocatorOptions().setHasText(Pattern.compile("第 \\d 版")));
        assertThat(history).hasCount(2);
        assertThat(history.first()).containsText("出题人");
        assertThat(history.first()).containsText("题干");
        assertThat(page.locator("dl.facts", new Page.LocatorOptions().setHasText("还没有用过"))).isVisible();
        history.nth(1).locator("a").click();
        assertThat(page.locator("table.compare tbody tr")).hasCount(1);
        assertThat(page.locator("table.compare tbody td").first()).hasText("<b>哪个</b>对？" + mark);
        tab.checkAccess();
        page.locator("[id='former'] [type=submit]").click();
        assertThat(history).hasCount(3);
        assertThat(page.locator(".question .prompt")).hasText("<b>哪个</b>对？" + mark);
    }

    private void tagsBoth() {
        page.locator("input[name=pick]").first().check();
        assertThat(page.locator("#picked")).containsText("1");
        page.locator("input[name=pick]").nth(1).check();
        page.locator("[id='form:tags']").fill("必知、陈列");
        act("加标签");
        assertThat(page.locator(".notice.ok")).isVisible();
        assertThat(rows()).hasCount(2);
        assertThat(rows().first()).containsText("第 2 版");
        assertThat(rows().first()).containsText("必知");
        assertThat(page.locator(".bank-filter [name=q]")).hasValue(mark.toUpperCase());
        assertThat(page.locator(".bank-filter [name=kind]")).hasValue("true-false");
    }

    private void retiresOneAndFindsItAgain() {
        page.locator("input[name=pick]").first().check();
        act("停用");
        assertThat(rows()).hasCount(1);
        page.locator(".bank-filter [name=state]").selectOption("retired");
        page.locator(".bank-filter [type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*state=retired.*"));
        assertThat(rows()).hasCount(1);
        rows().first().locator("a").click();
        assertThat(page.locator(".badge.warn").first()).hasText("已停用");
        page.goBack();
        page.locator("input[name=pick]").first().check();
        act("恢复使用");
        assertThat(page.locator(".empty")).isVisible();
    }

    private Locator rows() {
        return page.locator("table.bank tbody tr");
    }

    private void act(String button) {
        page.locator("#bulk [type=submit][value='" + button + "']").click();
    }

    private void save() {
        page.locator("[id='form:save']").click();
    }
}
