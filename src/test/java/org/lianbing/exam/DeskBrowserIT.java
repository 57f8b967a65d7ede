package org.lianbing.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
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

/** The invigilator at his desk, the candidate on his phone: what the one does stands on the other's page within twenty seconds. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DeskBrowserIT {

    private static final long TWENTY_SECONDS = 20_000;

    private Person trainer;
    private Person candidate;
    private String sitting;

    @BeforeEach
    void an_exam_of_three_statements() {
        trainer = People.someone().as(Role.TRAINER).enter();
        candidate = People.someone().named("甲一").in(trainer.unit()).enter();
        sitting = OpenSitting.forCandidate(candidate, 3);
    }

    @Test
    void a_message_more_time_handing_in_and_void_reach_the_phone() {
        try (Tab desk = Tab.on(Device.DESK, "zh-CN").signIn(trainer); Tab phone = Tab.on(Device.PHONE, "zh-CN").signIn(candidate)) {
            phone.page().clock().install();
            Page exam = phone.open("/exam/attempt?sitting=" + sitting).page();
            exam.locator("#start").click();
            assertThat(exam.locator("#question .option").first()).isVisible();
            desk.open("/exam/several?act=message&id=" + sitting).checkAccess();
            desk.page().locator("[id='form:words']").fill("还有 <b>十分钟</b>");
            desk.page().locator("[id='form:message']").click();
            assertThat(desk.page().locator(".notice.ok")).isVisible();
            desk.checkAccess();
            exam.clock().fastForward(TWENTY_SECONDS);
            assertThat(exam.locator("#news .notice")).isVisible();
            assertThat(exam.locator("#news .notice p")).hasText("还有 <b>十分钟</b>");
            phone.checkAccess();
            exam.locator("#news button").click();
            assertThat(exam.locator("#news .notice")).hasCount(0);
            assertThat(desk.page().locator("[data-part=seen]")).hasText("1");

            Instant before = endsAt();
            act(desk, "extend");
            assertThat(Duration.between(before, endsAt())).isEqualTo(Duration.ofMinutes(10));
            act(desk, "force");
            exam.clock().fastForward(TWENTY_SECONDS);
            exam.waitForURL("**/exam/sheet?attempt=*");
            assertThat(exam.locator(".content, main").first()).containsText("考场情况");
            desk.open("/exam/sitting?id=" + sitting).page().locator(".candidates > li summary").click();
            desk.page().locator(".candidates .for-in a[href*='/exam/void']").click();
            desk.page().locator("[id='form:reason']").fill("携带小抄");
            desk.checkAccess();
            desk.page().locator("[id='form:void']").click();
            assertThat(desk.page().locator(".notice.bad")).containsText("携带小抄");
            exam.reload();
            assertThat(exam.locator(".notice.bad")).containsText("携带小抄");
            assertThat(desk.open("/exam/sitting?id=" + sitting).page().locator(".record > li")).hasCount(4);
        }
    }

    @Test
    void two_papers_are_keyed_in_by_the_keyboard_alone() {
        Person second = People.someone().named("乙二").in(trainer.unit()).enter();
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(trainer)) {
            String both = PaperExam.of(3, candidate, second);
            Page page = tab.open("/exam/paper-room?id=" + both).page();
            tab.checkAccess();
            page.locator("[id='form:byNumber']").click();
            page.locator("[id='form:lay']").click();
            page.locator(".pagehead .btn.primary").click();
            assertThat(page.locator("#k1")).isFocused();
            tab.checkAccess();
            page.keyboard().type("11");
            assertThat(page.locator("#k3")).isFocused();
            page.keyboard().type("0");
            page.keyboard().press("Enter");
            page.waitForURL("**&was=*");
            assertThat(page.locator("#k1")).isFocused();
            page.keyboard().type("√√√");
            page.keyboard().press("Enter");
            page.waitForURL("**/exam/paper-room?*");
            assertThat(page.locator("tbody .badge")).hasText(new String[] {"10 分", "15 分"});
            for (String what : new String[] {"papers", "cards", "list", "seats", "key"}) {
                tab.open("/exam/papers?id=" + both + "&what=" + what).checkAccess();
                assertThat(page.locator("main")).containsText("乙二");
            }
        }
    }

    private void act(Tab tab, String what) {
        Page page = tab.open("/exam/sitting?id=" + sitting).page();
        page.locator(".candidates > li summary").click();
        page.locator(".candidates .for-open a[href*='act=" + what + "']").click();
        page.locator("[id='form:reason']").fill("考场情况，记录在案");
        tab.checkAccess();
        page.locator("[id='form:" + what + "']").click();
        assertThat(page.locator(".notice.ok")).isVisible();
    }

    private Instant endsAt() {
        Api api = Api.as(candidate);
        String attempt = api.post("/api/sittings/" + sitting + "/attempts", "").object().getString("attemptId");
        return Instant.parse(api.get("/api/attempts/" + attempt).object().getString("endsAt"));
    }
}
