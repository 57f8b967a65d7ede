package org.lianbing.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
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

/** A member disputes a question on his phone; somebody else than its trainer upholds it; his month shows why his points changed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DisputeBrowserIT {

    @Test
    void a_dispute_is_upheld_and_the_ledger_shows_it_two_clicks_from_the_points() {
        Person trainer = People.someone().withoutPost().as(Role.TRAINER).enter();
        Person inspector = People.someone().named("周明审").withoutPost().in(trainer.unit()).as(Role.INSPECTION).enter();
        Person member = People.someone().in(trainer.unit()).enter();
        String attempt = sat(member, StageExam.forCandidate(member, 2));
        try (Tab phone = Tab.on(Device.PHONE, "zh-CN").signIn(member)) {
            dispute(phone, attempt);
            name(trainer, inspector);
            uphold(inspector);
            seen(phone, attempt);
        }
    }

    /** Says of both statements that they do not hold: no point. */
    private static String sat(Person member, String sitting) {
        Api api = Api.as(member);
        JsonObject attempt = api.post("/api/sittings/" + sitting + "/attempts", null).object();
        String id = attempt.getString("attemptId");
        for (int slot : List.of(1, 2)) {
            api.put("/api/attempts/" + id + "/answers/" + slot, "{\"response\":false,\"seq\":1}");
        }
        Assertions.assertThat(api.post("/api/attempts/" + id + "/submission", null).status()).isEqualTo(200);
        return id;
    }

    private static void dispute(Tab phone, String attempt) {
        Page page = phone.open("/exam/sheet?attempt=" + attempt).page();
        page.locator("a[href*='/exam/dispute?']").first().click();
        phone.checkAccess();
        page.locator("[id='form:reason']").fill("条例第八条写的是不得");
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
            page.locator("input[name=right][value=false]").check();
            page.locator("form[action$='/exam/ruling'] [type=submit]").click();
            assertThat(page.locator(".figures .lead dd")).hasText("1 / 1");
            phone.checkAccess();
            page.locator("[id='form:answer']").fill("核对原文，应为不得");
            page.locator("form [type=submit]").last().click();
            assertThat(page.locator(".pagehead .badge").first()).hasText("异议成立");
        }
    }

    private static void seen(Tab phone, String attempt) {
        Page page = phone.open("/exam/sheet?attempt=" + attempt).page();
        assertThat(page.locator(".figures .lead dd").first()).containsText("5");
        do {
            phone.open("/appraisal/month");
        } while (!page.locator("main").innerText().contains("+5"));
        page.locator("main a[href*='/appraisal/entry']").first().click();
        page.locator("main a[href*='/exam/sheet']").first().click();
        assertThat(page.locator("main")).containsText("0 分 → 5 分");
        phone.checkAccess();
    }
}
