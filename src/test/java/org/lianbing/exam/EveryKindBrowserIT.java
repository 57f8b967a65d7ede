package org.lianbing.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** On a phone a trainer writes one question of each rarer kind, and a candidate answers them all. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EveryKindBrowserIT {

    private static final FilePayload PICTURE = new FilePayload("货架.png", "image/png", Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));

    private final String topic = People.unique("题型");
    private final Person trainer = People.someone().withoutPost().as(Role.TRAINER).enter();
    private final Person candidate = People.someone().in(trainer.unit()).enter();
    private Page page;

    @Test
    void is_written_and_sat_on_a_phone() {
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(trainer)) {
            page = tab.page();
            tab.open("/question/topics");
            page.locator("[id='form:title']").fill(topic);
            page.locator("[id='form:save']").click();
            write(tab, "matching", this::pairs);
            write(tab, "ordering", () -> texts(".option-list textarea", "准备", "问候", "了解", "告别"));
            write(tab, "cloze", () -> texts("[name=gap]", "200|二百", "=专卖局~居委会"));
            write(tab, "essay", () -> page.locator("#rubric").fill("60 切合实际\n40 完整"));
            write(tab, "hotspot", this::place);
            write(tab, "file", () -> { });
            write(tab, "case", this::parts);
        }
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(candidate)) {
            page = tab.page();
            tab.open("/exam/attempt?sitting=" + SittingOn.topic(topic, 7, candidate));
            page.locator("#start").click();
            for (int question = 1; question <= 8; question++) {
                answer(tab);
            }
            assertThat(page.locator("#answered")).containsText("8");
            assertThat(page.locator("#saved")).hasAttribute("data-state", "saved");
        }
    }

    private void write(Tab tab, String kind, Runnable fields) {
        tab.open("/question/edit?kind=" + kind);
        page.locator("[id='form:prompt']").fill(kind + topic + ("cloze".equals(kind) ? " ____ 支，由 ____ 查处" : " **请看** x^{2}"));
        fields.run();
        page.locator("[id='form:topic']").selectOption(new SelectOption().setLabel(topic));
        assertThat(page.locator("#preview")).containsText(topic);
        tab.checkAccess();
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".notice.ok")).isVisible();
        tab.checkAccess();
    }

    private void texts(String fields, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            page.locator(fields).nth(i).fill(texts[i]);
        }
    }

    private void pairs() {
        texts("[name=left]", "一条", "一包");
        texts("[name=option]", "10 包", "20 支", "50 条");
    }

    private void place() {
        page.locator("[data-picture]").setInputFiles(PICTURE);
        page.locator("[data-areas]").getByText("加一处位置").click();
        assertThat(page.locator(".board .area")).hasCount(1);
    }

    private void parts() {
        for (String kind : new String[] {"true-false", "short-answer"}) {
            page.locator("#part-kind").selectOption(kind);
            page.locator("#add-part").click();
        }
        texts("#parts [name$=prompt]", "先解释规则", "怎样回应？");
        page.locator("#parts [name$=answer][value=true]").check();
        page.locator("#parts textarea[name$=answer]").fill("先倾听");
    }

    /** Whatever kind stands there, by the ways that it offers. */
    private void answer(Tab tab) {
        Locator question = page.locator("#question");
        assertThat(question.locator(".question")).isVisible();
        if (question.locator(".pairs").count() > 0) {
            question.locator("select").first().selectOption(new SelectOption().setIndex(1));
        } else if (question.locator(".steps").count() > 0) {
            question.locator(".steps [data-move=down]").first().press("Enter");
        } else if (question.locator("select.gap").count() > 0) {
            question.locator("input.gap").fill("200");
            question.locator("select.gap").selectOption(new SelectOption().setIndex(1));
        } else if (question.locator(".hotspot").count() > 0) {
            question.locator(".hotspot").press("ArrowRight");
            assertThat(question.locator(".hotspot .mark")).isVisible();
        } else if (question.locator("input[type=file]").count() > 0) {
            question.locator("input[type=file]").setInputFiles(PICTURE);
            assertThat(question.locator(".file-state .badge.ok")).isVisible();
        } else if (question.locator("textarea").count() > 0) {
            question.locator("textarea").fill("先看商圈");
        } else {
            question.locator("input").first().check();
        }
        tab.checkAccess();
        if (page.locator("#next").isVisible()) {
            page.locator("#next").click();
        }
    }
}
