package org.lianbing.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** A candidate in a strict hall: from the room before it to the hand-in, and from one phone to the next. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HallBrowserIT {

    private static final String CODE = "练兵88";

    private Person trainer;
    private Person candidate;

    @BeforeEach
    void somebody() {
        trainer = People.someone().as(Role.TRAINER).enter();
        candidate = People.someone().named("甲一").in(trainer.unit()).enter();
    }

    @Test
    void who_is_ready_is_taken_in_at_the_opening_answers_one_by_one_and_hands_in() {
        String sitting = HallSitting.strict(candidate, Turning.FORWARD, 3600);
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(candidate).open("/exam/attempt?sitting=" + sitting)) {
            Page page = tab.page();
            assertThat(page.locator(".hall-rules")).containsText(Pattern.compile("口令.*同一台设备.*不能再回头.*切出", Pattern.DOTALL));
            tab.checkAccess();
            page.locator("#ready").click();
            assertThat(page.locator("#start-problem")).isVisible();
            page.locator("#code").fill(CODE);
            page.locator("#ready").click();
            assertThat(page.locator("#lobby-state")).isVisible();
            assertThat(page.locator("#countdown")).hasText(Pattern.compile("59:\\d\\d|1:00:\\d\\d"));
            HallSitting.open(sitting);
            page.evaluate("() => dispatchEvent(new Event('online'))");
            assertThat(page.locator("#question .question")).isVisible(new IsVisibleOptions().setTimeout(30_000));
            assertThat(page.locator(".watermark text")).hasText("甲一 " + candidate.number());
            tab.checkAccess();
            answer(page);
            page.locator("#next").click();
            assertThat(page.locator("#position")).hasText("2 / 3");
            assertThat(page.locator("#previous")).isHidden();
            page.reload();
            assertThat(page.locator("#position")).hasText("2 / 3");
            page.locator("#next").click();
            page.locator("#go-on-yes").click();
            assertThat(page.locator("#position")).hasText("3 / 3");
            answer(page);
            page.locator("#last").click();
            page.locator("#hand-in-yes").click();
            page.waitForURL("**/exam/sheet?attempt=*");
            assertThat(page.locator(".figures .lead dd").first()).containsText("10");
        }
    }

    @Test
    void a_dead_phone_is_unlocked_and_the_other_takes_over() {
        String sitting = HallSitting.strict(candidate, Turning.PAGE, -5);
        try (Tab first = begun(sitting); Tab second = Tab.on(Device.PHONE, "zh-CN").signIn(candidate).open("/exam/attempt?sitting=" + sitting)) {
            assertThat(first.page().locator("#question .question")).hasCount(3);
            first.page().locator("#question label:has(input[value='true'])").nth(1).click();
            assertThat(first.page().locator("#saved")).hasAttribute("data-state", "saved");
            second.expecting("409");
            assertThat(second.page().locator("#start-problem")).containsText("解锁");
            unlock(sitting);
            second.page().locator("#start").click();
            assertThat(second.page().locator("#map .answered")).hasCount(1);
            first.expecting("409").page().locator("#question label:has(input[value='true'])").first().click();
            assertThat(first.page().locator("#moved")).isVisible();
            assertThat(first.page().locator("#question")).isHidden();
            second.page().locator("#question label:has(input[value='true'])").nth(2).click();
            assertThat(second.page().locator("#saved")).hasAttribute("data-state", "saved");
            second.checkAccess();
        }
    }

    @Test
    void leaving_the_page_is_noted_for_the_invigilator() {
        String sitting = HallSitting.strict(candidate, Turning.FREE, -5);
        try (Tab tab = begun(sitting)) {
            tab.page().evaluate("() => dispatchEvent(new Event('blur'))");
            tab.page().waitForTimeout(2_500);
            tab.page().waitForResponse("**/away", () -> tab.page().evaluate("() => dispatchEvent(new Event('focus'))"));
            JsonObject row = Api.as(trainer).get("/api/sittings/" + sitting + "/progress").object().getJsonArray("items").getJsonObject(0);
            assertThat(row.getInt("awayTimes")).isEqualTo(1);
            assertThat(row.getInt("awaySeconds")).isBetween(2, 10);
        }
    }

    @Test
    void on_the_wire_the_rules_are_told_and_the_code_is_asked() {
        String sitting = HallSitting.strict(candidate, Turning.FORWARD, -5);
        Api api = Api.as(candidate);
        JsonObject rules = api.get("/api/sittings").items().get(0).asJsonObject().getJsonObject("rules");
        assertThat(rules.getString("turning")).isEqualTo("forward");
        assertThat(rules.getBoolean("code")).isTrue();
        assertThat(api.get("/api/sittings").body()).doesNotContain(CODE);
        assertThat(api.get("/exam/attempt?sitting=" + sitting).body()).doesNotContain(CODE);
        String start = "/api/sittings/" + sitting + "/attempts";
        assertThat(api.post(start, "").status()).isEqualTo(403);
        assertThat(api.post(start, "{\"code\": \"nonsense\"}").code()).isEqualTo("exam.code.wrong");
        assertThat(api.post(start, "{\"code\": ").status()).isEqualTo(400);
        JsonObject attempt = api.post(start, "{\"code\": \"" + CODE + "\"}").object();
        assertThat(attempt.getInt("at")).isEqualTo(1);
        String path = "/api/attempts/" + attempt.getString("attemptId");
        assertThat(api.put(path + "/place", "{\"slot\": 2}").object().getInt("at")).isEqualTo(2);
        assertThat(api.put(path + "/answers/1", "{\"response\": true, \"seq\": 1}").code()).isEqualTo("exam.slot.left");
        assertThat(api.put(path + "/place", "{}").status()).isEqualTo(400);
        assertThat(api.put(path + "/away", "{\"times\": 1, \"seconds\": 3}").status()).isEqualTo(204);
        assertThat(api.get("/api/sittings/" + sitting + "/lobby").object().keySet()).contains("serverNow", "opensAt", "state");
    }

    private Tab begun(String sitting) {
        Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(candidate).open("/exam/attempt?sitting=" + sitting);
        tab.page().locator("#code").fill(CODE);
        tab.page().locator("#start").click();
        assertThat(tab.page().locator("#question .question").first()).isVisible();
        return tab;
    }

    private void unlock(String sitting) {
        try (Tab desk = Tab.on(Device.PHONE, "zh-CN").signIn(trainer).open("/exam/candidate?id=" + sitting + "&member=" + candidate.id())) {
            desk.page().locator("[id='form:reason']").fill("手机没电");
            desk.page().locator("[id='form:unlock']").click();
            assertThat(desk.page().locator(".notice.ok")).isVisible();
            desk.checkAccess();
        }
    }

    private static void answer(Page page) {
        page.locator("#question label:has(input[value='true'])").click();
    }
}
