package org.lianbing.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.testing.Answer;
import org.lianbing.testing.Api;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/**
 * The main way: a new hire with a phone learns his last lesson, sits the written exam while the network comes and goes, and finds
 * the result. Uses up one of the two attempts that the demo's new hire has.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NewHireBrowserIT {

    private static final int BEFORE_THE_CUT = 5;
    private static final int WITHOUT_NETWORK = 12;
    private static final int BEFORE_THE_RELOAD = 20;

    private Page page;
    private JsonObject right;

    @Test
    void from_the_sign_in_to_the_result() {
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN")) {
            page = tab.page();
            tab.open("/people/sign-in").checkAccess();
            enter(tab, "newhire").checkAccess();
            learnsWhatIsDue(tab);
            startsTheExam(tab);
            answersWithAndWithoutNetwork(tab);
            reloadsAndGoesOn(tab);
            handsIn(tab);
            findsTheResult(tab);
        }
    }

    /** By one tap on a demo account, as visitors of the demo sign in. */
    static Tab enter(Tab tab, String account) {
        tab.open("/people/sign-in").page().locator("[data-demo-account=" + account + "]").click();
        tab.page().waitForURL("**/shell/today");
        return tab;
    }

    private void learnsWhatIsDue(Tab tab) {
        page.locator(".due .first a.btn").click();
        assertThat(page).hasURL(Pattern.compile(".*/curriculum/lesson\\?ref=onboarding.*"));
        assertThat(page.locator("article.lesson h1")).isVisible();
        tab.checkAccess();
        page.locator("[id='form:learnt']").click();
        page.waitForURL(url -> !url.contains("/curriculum/lesson"));
        tab.checkAccess().open("/onboarding/mine").checkAccess();
        assertThat(page.locator(".steps li").first()).containsText("13 / 13");
    }

    private void startsTheExam(Tab tab) {
        page.locator(".steps a.btn.primary").click();
        assertThat(page.locator("#intro")).isVisible();
        tab.checkAccess();
        page.locator("#start").click();
        assertThat(page.locator("#question .question")).isVisible();
        right = RightAnswers.of(running().getString("attemptId"));
        tab.checkAccess();
    }

    private void answersWithAndWithoutNetwork(Tab tab) {
        answer(1, BEFORE_THE_CUT);
        assertSaved(BEFORE_THE_CUT);
        tab.expecting("ERR_INTERNET_DISCONNECTED").context().setOffline(true);
        answer(BEFORE_THE_CUT + 1, WITHOUT_NETWORK);
        assertThat(page.locator("#saved")).hasAttribute("data-state", "offline");
        assertThat(page.locator("#saved")).containsText("断网");
        page.locator(".exam-sheet summary").click();
        assertThat(page.locator("#map .unsaved")).hasCount(WITHOUT_NETWORK - BEFORE_THE_CUT);
        page.locator(".exam-sheet summary").click();
        assertThat(answersOnTheServer()).isEqualTo(BEFORE_THE_CUT);
        tab.context().setOffline(false);
        assertSaved(WITHOUT_NETWORK);
        assertThat(page.locator("#map .unsaved")).hasCount(0);
    }

    private void reloadsAndGoesOn(Tab tab) {
        answer(WITHOUT_NETWORK + 1, BEFORE_THE_RELOAD);
        assertSaved(BEFORE_THE_RELOAD);
        page.reload();
        assertThat(page.locator("#question .question")).hasAttribute("data-slot", String.valueOf(BEFORE_THE_RELOAD + 1));
        assertThat(page.locator("#map .answered")).hasCount(BEFORE_THE_RELOAD);
        answer(BEFORE_THE_RELOAD + 1, right.size());
        assertSaved(right.size());
        page.locator(".exam-sheet summary").click();
        assertThat(page.locator(".exam-map")).isVisible();
        tab.checkAccess();
        page.locator(".exam-sheet summary").click();
    }

    private void handsIn(Tab tab) {
        page.locator("#last").click();
        assertThat(page.locator("#hand-in")).isVisible();
        assertThat(page.locator("#open-count")).containsText("全部答完");
        tab.checkAccess();
        page.locator("#hand-in-yes").click();
        page.waitForURL("**/exam/sheet?attempt=*");
        assertThat(page.locator(".figures .lead")).containsText("100 / 100");
        assertThat(page.locator("ol.sheet > li")).hasCount(right.size());
        tab.checkAccess();
    }

    private void findsTheResult(Tab tab) {
        tab.open("/onboarding/mine").checkAccess();
        assertThat(page.locator(".steps .badge.ok")).isVisible();
        tab.open("/exam/mine").checkAccess().open("/appraisal/month");
        while (page.locator("[role=status]").isVisible()) {
            page.reload();
        }
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("书面考试")).locator(".total")).containsText("60");
        tab.checkAccess();
    }

    private void answer(int from, int to) {
        for (int place = from; place <= to; place++) {
            Locator question = page.locator("#question .question[data-slot='%d']".formatted(place));
            assertThat(question).isVisible();
            give(question, right.get(String.valueOf(place)));
            if (place < right.size()) {
                page.locator("#next").click();
            }
        }
    }

    private static void give(Locator question, JsonValue response) {
        if (question.locator("input[type=radio], input[type=checkbox]").count() > 0) {
            List<JsonValue> chosen = response instanceof JsonArray many ? many : List.of(response);
            chosen.forEach(one -> question.locator("label:has(input[value='" + text(one) + "'])").click());
        } else {
            Locator fields = question.locator("input, textarea");
            List<JsonValue> words = response instanceof JsonArray many ? many : List.of(response);
            for (int i = 0; i < words.size(); i++) {
                fields.nth(i).fill(text(words.get(i)));
            }
        }
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** On the page and, which is what the page's word rests on, on the server. */
    private void assertSaved(int answers) {
        assertThat(page.locator("#saved")).hasAttribute("data-state", "saved");
        assertThat(answersOnTheServer()).isEqualTo(answers);
    }

    private static long answersOnTheServer() {
        return running().getJsonArray("items").getValuesAs(JsonValue::asJsonObject).stream().filter(item -> item.getInt("seq") > 0).count();
    }

    /** As another device of his would see it. */
    private static JsonObject running() {
        String token = Api.visitor().post("/api/tokens", Api.credentials("newhire", "lianbing-demo")).object().getString("token");
        Api other = Api.visitor().with("Authorization", "Bearer " + token);
        String sitting = other.get("/api/sittings").items().getJsonObject(0).getString("id");
        Answer resumed = other.post("/api/sittings/" + sitting + "/attempts", "");
        return resumed.object();
    }
}
