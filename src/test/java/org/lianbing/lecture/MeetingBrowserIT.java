package org.lianbing.lecture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Answer;
import org.lianbing.testing.Api;
import org.lianbing.testing.Person;
import org.lianbing.testing.People;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** A whole meeting: the chair at his desk, one phone, twenty listeners over HTTP; and what a lecture's points rest on. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MeetingBrowserIT {

    private static final int LISTENERS = 20;

    private CalledEvening.Called called;

    @Test
    void from_check_in_to_the_result() {
        Person chair = People.someone().named("叶主持").withoutPost().as(Role.TRAINER).enter();
        Person lecturer = People.someone().named("顾讲课").in(chair.unit()).enter();
        Person listener = People.someone().named("许听众").in(chair.unit()).enter();
        List<Api> others = IntStream.range(0, LISTENERS).mapToObj(i -> Api.as(People.someone().in(chair.unit()).enter())).toList();
        called = CalledEvening.by(chair, lecturer);
        try (Tab desk = Tab.on(Device.DESK, "zh-CN").signIn(chair); Tab phone = Tab.on(Device.PHONE, "zh-CN").signIn(listener)) {
            Page console = desk.open("/lecture/chair?id=" + called.meeting()).page();
            console.locator("[id='form:open']").click();
            assertThat(console.locator("[data-lecture]")).hasCount(1);
            desk.checkAccess();
            press(console, "加听前小测");
            press(console, "开放听前小测");
            checkIn(desk, phone, others);
            others.forEach(one -> answer(one, "before", "[true,false,false]"));
            answerOnPhone(phone, "听前小测");
            press(console, "开始授课");
            assertThat(phone.page().locator("#nothing")).containsText("顾讲课");
            press(console, "讲完了，开放小测");
            others.forEach(one -> answer(one, "after", "[true,true,true]"));
            answerOnPhone(phone, "听后小测");
            press(console, "开放评价");
            others.forEach(MeetingBrowserIT.this::rate);
            rateOnPhone(phone);
            markAsChair(desk);
            finish(desk);
            assertThat(phone.page().locator("#to-results a")).isVisible();
        }
        told(lecturer);
    }

    private static void press(Page console, String button) {
        console.locator(".talk input[value='" + button + "']").click();
        assertThat(console.locator(".notice.ok")).isVisible();
    }

    private void checkIn(Tab desk, Tab phone, List<Api> others) {
        Page screen = desk.context().newPage();
        screen.navigate(org.lianbing.testing.Address.of() + "/lecture/screen?id=" + called.meeting());
        Locator shown = screen.locator("#code");
        assertThat(shown).hasText(java.util.regex.Pattern.compile("\\d{3} \\d{3}"));
        screen.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/screens/meeting-screen.png")));
        Assertions.assertThat(others.get(0).post(path("/check-in"), "{\"code\":\"abc\"}").status()).isEqualTo(403);
        others.forEach(one -> Assertions.assertThat(one.post(path("/check-in"), "{\"code\":\"" + shown.innerText() + "\"}").status()).isEqualTo(200));
        phone.open("/lecture/attend?id=" + called.meeting() + "&code=" + shown.innerText().replace(" ", ""));
        phone.checkAccess();
        phone.page().locator("#check-in").click();
        assertThat(phone.page().locator("#my-state")).hasText("已到");
        assertThat(screen.locator("#in")).hasText(Integer.toString(LISTENERS + 1));
        screen.close();
    }

    private void answer(Api one, String stage, String responses) {
        Assertions.assertThat(one.put(path("/lectures/" + called.lecture() + "/answers/" + stage), "{\"responses\":" + responses + "}").status()).isEqualTo(200);
    }

    private void rate(Api one) {
        String body = "{\"marks\":[4,4,4,4,4],\"toKeep\":\"讲得清楚\",\"toChange\":\"\"}";
        Assertions.assertThat(one.post(path("/lectures/" + called.lecture() + "/rating"), body).status()).isEqualTo(200);
        Assertions.assertThat(one.post(path("/lectures/" + called.lecture() + "/rating"), body).status()).isEqualTo(200);
    }

    private static void answerOnPhone(Tab phone, String title) {
        Page page = phone.page();
        Locator card = page.locator("#cards .card", new Page.LocatorOptions().setHasText(title));
        assertThat(card).isVisible();
        for (int i = 0; i < Evening.QUESTIONS; i++) {
            card.locator(".question").nth(i).locator("input").first().check();
        }
        phone.checkAccess();
        card.locator("button.primary").click();
        assertThat(card.locator(".saved-here")).isVisible();
    }

    private static void rateOnPhone(Tab phone) {
        Page page = phone.page();
        Locator card = page.locator("#cards .card", new Page.LocatorOptions().setHasText("匿名评价"));
        for (int i = 0; i < MeetingRules.USUAL.rubric().size(); i++) {
            card.locator(".rate-steps").nth(i).locator("label").nth(4).click();
        }
        card.locator("textarea").first().fill("<script>alert(1)</script>");
        phone.checkAccess();
        phone.context().setOffline(true);
        phone.expecting("ERR_INTERNET_DISCONNECTED");
        card.locator("button.primary").click();
        assertThat(page.locator("#attend-waiting")).isVisible();
        phone.context().setOffline(false);
        assertThat(page.locator("#cards")).containsText("已收到您的评价");
    }

    private void markAsChair(Tab desk) {
        Page page = desk.open("/lecture/attend?id=" + called.meeting()).page();
        Locator card = page.locator("#cards .card", new Page.LocatorOptions().setHasText("主持人打分"));
        for (int i = 0; i < MeetingRules.USUAL.rubric().size(); i++) {
            card.locator(".rate-steps").nth(i).locator("label").nth(3).click();
        }
        card.locator("button.primary").click();
        assertThat(card.locator(".saved-here")).isVisible();
    }

    private void finish(Tab desk) {
        Page page = desk.open("/lecture/chair?id=" + called.meeting()).page();
        assertThat(page.locator("[data-part=rated]")).hasText(Integer.toString(LISTENERS + 1));
        desk.checkAccess();
        page.locator("details.sure summary").click();
        page.locator("[id='form:close']").click();
        page.waitForURL("**/lecture/results?id=*");
        assertThat(page.locator(".figures .lead dd").first()).hasText("80.0");
        desk.checkAccess();
    }

    /** 21 rated: two are left out at each end, so that the mean is 80; the chair gave 80 too. */
    private void told(Person lecturer) {
        try (Tab phone = Tab.on(Device.PHONE, "en").signIn(lecturer)) {
            Page page = phone.open("/lecture/results?id=" + called.meeting()).page();
            assertThat(page.locator(".figures .lead dd").first()).hasText("80.0");
            assertThat(page.locator(".figures")).containsText("+63.5");
            assertThat(page.locator(".said-of-it")).containsText("<script>alert(1)</script>");
            phone.checkAccess();
        }
    }

    @Test
    void points_of_a_lecture_lead_to_its_result() {
        Person chair = People.someone().withoutPost().as(Role.TRAINER).enter();
        Person director = People.someone().withoutPost().in(chair.unit()).as(Role.DIRECTOR).enter();
        Person lecturer = People.someone().in(chair.unit()).enter();
        String meeting = EveningThatCounts.of(chair, lecturer);
        JsonObject entry = entry(director, lecturer, "lecture");

        Assertions.assertThat(entry.getJsonNumber("points").bigDecimalValue()).isEqualByComparingTo("4");
        Assertions.assertThat(entry(director, lecturer, "meetings").getJsonNumber("points").bigDecimalValue()).isEqualByComparingTo("1");
        try (Tab desk = Tab.on(Device.DESK, "zh-CN").signIn(director)) {
            Page page = desk.open("/appraisal/entry?id=" + entry.getString("id")).page();
            page.locator("main a[href$='/lecture/results?id=" + meeting + "']").first().click();
            assertThat(page.locator(".figures .lead dd").first()).hasText("80.0");
            desk.checkAccess();
        }
    }

    /** Posted within two seconds. */
    private static JsonObject entry(Person reader, Person member, String indicator) {
        Api api = Api.as(reader);
        Answer month = null;
        for (int tries = 0; tries < 100; tries++) {
            month = api.get("/api/appraisals/" + EveningThatCounts.MONTH + "/members/" + member.number());
            List<JsonObject> found = month.status() != 200 ? List.of() : month.object().getJsonArray("indicators").getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("code").equals(indicator)).flatMap(one -> one.getJsonArray("entries").getValuesAs(JsonObject.class).stream()).toList();
            if (!found.isEmpty()) {
                return found.get(0);
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("nothing was posted: " + month);
    }

    private String path(String call) {
        return "/api/live-meetings/" + called.meeting() + call;
    }
}
