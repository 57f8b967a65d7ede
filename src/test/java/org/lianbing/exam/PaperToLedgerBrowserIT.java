package org.lianbing.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
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

/**
 * The trainer's whole way: twenty questions pasted from a paper, two of them repaired, a blueprint, a sitting; a member disputes one
 * on his phone, somebody else than the trainer upholds it, and the member's month shows why his points changed.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaperToLedgerBrowserIT {

    private static final int EACH = 10;
    /** Its key on the pasted paper is wrong. */
    private static final String DOUBTFUL = "每户一证，证照须放在醒目位置";

    @Test
    void from_a_pasted_paper_to_points_that_are_put_right() {
        Person trainer = People.someone().withoutPost().as(Role.TRAINER).enter();
        Person inspector = People.someone().named("周明审").withoutPost().in(trainer.unit()).as(Role.INSPECTION).enter();
        Person member = People.someone().in(trainer.unit()).enter();
        String sitting;
        try (Tab desk = Tab.on(Device.DESK, "zh-CN").signIn(trainer)) {
            String topic = "规范经营" + People.unique("");
            paste(desk, topic);
            repair(desk);
            blueprint(desk, topic);
            sitting = set(desk);
        }
        String attempt = sit(member, sitting);
        try (Tab phone = Tab.on(Device.PHONE, "zh-CN").signIn(member)) {
            dispute(phone, attempt);
            name(trainer, inspector);
            uphold(inspector);
            seen(phone, attempt);
        }
    }

    private static String paper() {
        String choices = IntStream.rangeClosed(1, EACH).mapToObj(i -> i + "．陈列第" + i + "条，正确的做法是（" + (i == 4 ? "  " : "B") + "）。\n"
                + "A．遮挡标价签　B．按价类成列　C．随意摆放").collect(Collectors.joining("\n"));
        String statements = IntStream.rangeClosed(EACH + 1, 2 * EACH).mapToObj(i -> i + "．" + (i == 12 ? DOUBTFUL + "（×）" : "第" + i + "条须当面告知客户。"
                + (i == 15 ? "（对错）" : "（√）"))).collect(Collectors.joining("\n"));
        return "一、单项选择题（每题5分）\n" + choices + "\n二、判断题（每题5分）\n" + statements;
    }

    private static void paste(Tab desk, String topic) {
        Page page = desk.open("/question/import").page();
        page.locator(".field details summary").click();
        page.locator("#upload-pasted").fill(paper());
        page.locator("[id='form:newTopic']").fill(topic);
        page.locator("form [type=submit]").first().click();
        assertThat(page.locator(".figures .lead dd")).hasText(Integer.toString(2 * EACH - 2));
        desk.checkAccess();
    }

    private static void repair(Tab desk) {
        Page page = desk.page();
        Locator broken = page.locator(".mend textarea");
        assertThat(broken).hasCount(2);
        broken.nth(0).fill(broken.nth(0).inputValue().replaceFirst("（ *）", "（B）"));
        broken.nth(1).fill(broken.nth(1).inputValue().replace("（对错）", "（√）"));
        page.locator("form [type=submit]").first().click();
        assertThat(page.locator(".figures .lead dd")).hasText(Integer.toString(2 * EACH));
        page.locator("form [type=submit]").first().click();
        assertThat(page.locator(".notice.ok")).isVisible();
    }

    private static void blueprint(Tab desk, String topic) {
        Page page = desk.page();
        page.locator("nav.side a[href$='/exam/blueprints']").click();
        page.locator("main a[href$='/exam/blueprint']").first().click();
        page.locator("#title").fill("十一月阶段考");
        page.locator("select[name=source]").first().selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(topic));
        for (String kind : new String[] {"single-choice", "true-false"}) {
            page.locator("input[name='points-" + kind + "']").fill("5");
            page.locator("input[name='cell-" + kind + "']").first().fill(Integer.toString(EACH));
        }
        page.locator("[id='form:use']").click();
        page.waitForURL("**/exam/set?blueprint=*");
    }

    private static String set(Tab desk) {
        Page page = desk.page();
        page.locator("[id='form:title']").fill("十一月阶段考试");
        page.locator("details.more > summary").click();
        page.locator("[id='form:feedback']").selectOption("NOW");
        page.locator("[id='form:publish']").click();
        page.waitForURL("**/exam/sitting?id=*");
        return page.url().replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }

    /** Answers everything as it is: one point is lost to the wrong key. */
    private static String sit(Person member, String sitting) {
        Api api = Api.as(member);
        JsonObject attempt = api.post("/api/sittings/" + sitting + "/attempts", null).object();
        String id = attempt.getString("attemptId");
        attempt.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> {
            String right = item.getString("kind").equals("true-false") ? "true" : item.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                    .filter(option -> option.getString("text").contains("成列")).map(option -> option.get("id").toString()).findFirst().orElseThrow();
            api.put("/api/attempts/" + id + "/answers/" + item.getInt("slot"), "{\"response\":" + right + ",\"seq\":1}");
        });
        Assertions.assertThat(api.post("/api/attempts/" + id + "/submission", null).status()).isEqualTo(200);
        return id;
    }

    private static void dispute(Tab phone, String attempt) {
        Page page = phone.open("/exam/sheet?attempt=" + attempt).page();
        assertThat(page.locator(".figures .lead dd").first()).containsText("95");
        page.locator("li, section").filter(new Locator.FilterOptions().setHasText(DOUBTFUL)).last().locator("a[href*='/exam/dispute?']").click();
        phone.checkAccess();
        page.locator("[id='form:reason']").fill("办法第十八条写的就是须放在醒目位置");
        page.locator("form [type=submit]").last().click();
        assertThat(page.locator(".notice", new Page.LocatorOptions().setHasText("复核中"))).isVisible();
    }

    private static void name(Person trainer, Person inspector) {
        try (Tab desk = Tab.on(Device.DESK, "zh-CN").signIn(trainer)) {
            Page page = desk.page();
            page.locator("nav.side a[href$='/exam/disputes']").click();
            desk.checkAccess();
            page.locator(".list a.row").first().click();
            desk.checkAccess();
            page.locator("input[name=who][value='" + inspector.number() + "']").check();
            page.locator("[id=naming] [type=submit]").click();
            assertThat(page.locator("aside")).containsText(inspector.name());
        }
    }

    private static void uphold(Person inspector) {
        try (Tab phone = Tab.on(Device.PHONE, "zh-CN").signIn(inspector)) {
            Page page = phone.open("/shell/today").page();
            page.locator("main a[href*='/exam/disputes']").first().click();
            page.locator(".list a.row").first().click();
            phone.checkAccess();
            page.locator("input[name=right][value=true]").check();
            page.locator("form[action$='/exam/ruling'] [type=submit]").click();
            assertThat(page.locator(".figures .lead dd")).hasText("1 / 1");
            phone.checkAccess();
            page.locator("[id='form:answer']").fill("核对原文，异议成立");
            page.locator("form [type=submit]").last().click();
            assertThat(page.locator(".pagehead .badge").first()).hasText("异议成立");
        }
    }

    private static void seen(Tab phone, String attempt) {
        Page page = phone.open("/exam/sheet?attempt=" + attempt).page();
        assertThat(page.locator(".figures .lead dd").first()).containsText("100");
        do {
            phone.open("/appraisal/month");
        } while (!page.locator("main").innerText().contains("+0.5"));
        page.locator("main a[href*='/appraisal/entry']").first().click();
        page.locator("main a[href*='/exam/sheet']").first().click();
        assertThat(page.locator("main")).containsText("95 分 → 100 分");
        phone.checkAccess();
    }
}
