package org.lianbing.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** What can go wrong while somebody answers: nothing typed is lost, and the page says where it is. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExamPageBrowserIT {

    private static final String ANSWERS = "**/api/attempts/*/answers/*";

    private Person candidate;
    private Api otherDevice;
    private String sitting;

    @BeforeEach
    void an_exam_of_three_statements() {
        candidate = People.someone().enter();
        otherDevice = Api.as(candidate);
        sitting = OpenSitting.forCandidate(candidate, 3);
    }

    @Test
    void an_unsent_answer_survives_a_reload_and_is_sent_when_the_server_is_reached() {
        try (Tab tab = begun()) {
            tab.expecting("ERR_FAILED").page().route(ANSWERS, Route::abort);
            answer(tab.page(), true);
            assertThat(tab.page().locator("#saved")).hasAttribute("data-state", "offline");
            tab.page().reload();
            assertThat(tab.page().locator("#map .answered")).hasCount(1);
            assertThat(stored(1).getInt("seq")).isZero();
            tab.page().unroute(ANSWERS);
            assertThat(tab.page().locator("#saved")).hasAttribute("data-state", "saved", patience());
            assertThat(stored(1).get("response")).isEqualTo(JsonValue.TRUE);
        }
    }

    @Test
    void a_lost_sign_in_is_renewed_in_place() {
        try (Tab tab = begun()) {
            Page page = tab.expecting("401").page();
            tab.context().clearCookies();
            answer(page, true);
            assertThat(page.locator("#sign-in")).isVisible();
            tab.checkAccess();
            page.locator("#again-username").fill(candidate.username());
            page.locator("#again-password").fill(candidate.password());
            page.locator("#sign-in [type=submit]").click();
            assertThat(page.locator("#sign-in")).isHidden();
            assertThat(page.locator("#saved")).hasAttribute("data-state", "saved");
            assertThat(stored(1).get("response")).isEqualTo(JsonValue.TRUE);
        }
    }

    @Test
    void two_answers_from_two_devices_are_shown_and_the_member_chooses() {
        try (Tab tab = begun()) {
            Page page = tab.page();
            otherDevice.put("/api/attempts/" + attempt() + "/answers/1", "{\"response\": false, \"seq\": 1}");
            answer(page, true);
            assertThat(page.locator(".conflict .answer")).hasCount(2);
            tab.checkAccess();
            page.locator(".conflict .btn.primary").click();
            assertThat(page.locator(".conflict")).hasCount(0);
            assertThat(page.locator("#saved")).hasAttribute("data-state", "saved");
            assertThat(stored(1).get("response")).isEqualTo(JsonValue.TRUE);
            assertThat(stored(1).getInt("seq")).isEqualTo(2);
        }
    }

    @Test
    void an_answer_that_comes_too_late_is_never_called_saved() {
        try (Tab tab = begun()) {
            tab.expecting("409");
            otherDevice.post("/api/attempts/" + attempt() + "/submission", "");
            answer(tab.page(), true);
            assertThat(tab.page().locator("#saved")).hasAttribute("data-state", "late");
            tab.checkAccess();
        }
    }

    private Tab begun() {
        Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(candidate).open("/exam/attempt?sitting=" + sitting);
        tab.page().locator("#start").click();
        assertThat(tab.page().locator("#question .question")).isVisible();
        return tab;
    }

    private static void answer(Page page, boolean holds) {
        page.locator("#question label:has(input[value='" + holds + "'])").click();
    }

    private String attempt() {
        return running().getString("attemptId");
    }

    private JsonObject stored(int slot) {
        return running().getJsonArray("items").getJsonObject(slot - 1);
    }

    private JsonObject running() {
        return otherDevice.post("/api/sittings/" + sitting + "/attempts", "").object();
    }

    /** The page waits a little longer after each try that failed. */
    private static HasAttributeOptions patience() {
        return new HasAttributeOptions().setTimeout(20_000);
    }
}
