package org.lianbing.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
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

/** The trainer's way: sets an exam for a department on one page, sees who is in on his phone, steps in, and has the mark sheet. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TrainersWayBrowserIT {

    private Person trainer;
    private List<Person> three;

    @BeforeEach
    void a_department_of_three_and_its_trainer() {
        trainer = People.someone().withoutPost().as(Role.TRAINER).enter();
        three = List.of(candidate("甲一"), candidate("乙二"), candidate("丙三"));
    }

    @Test
    void an_exam_is_set_for_a_department_three_sit_it_and_the_mark_sheet_shows() {
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(trainer)) {
            String sitting = publish(tab, NewTopic.with(4, 0), 4);
            assertThat(tab.page().locator(".candidates > li")).hasCount(3);
            tab.checkAccess();
            for (int i = 0; i < three.size(); i++) {
                sit(three.get(i), sitting, 4 - i);
            }
            JsonObject progress = Api.as(trainer).get("/api/sittings/" + sitting + "/progress").object();
            assertThat(progress.getJsonArray("items").getValuesAs(JsonObject.class)).allMatch(item -> item.getString("state").equals("final"));
            assertThat(Api.as(three.get(0)).get("/api/sittings/" + sitting + "/progress").status()).isEqualTo(403);
            tab.open("/exam/marks?id=" + sitting);
            assertThat(tab.page().locator(".marks tbody th")).containsText(new String[] {"甲一", "乙二", "丙三"});
            tab.checkAccess();
            assertThat(Api.as(trainer).get("/api/sittings/" + sitting + "/marks/export?format=csv").body()).contains("甲一", "丙三");
        }
    }

    @Test
    void what_the_bank_does_not_have_is_said_in_words_and_nothing_typed_is_lost() {
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(trainer)) {
            Page page = form(tab, NewTopic.with(2, 0), 9);
            assertThat(page.locator("#sum-problem")).isVisible();
            page.locator("[id='form:publish']").click();
            assertThat(page.locator(".errors")).containsText("测试专题");
            assertThat(page.locator("[id='form:title']")).hasValue("部门测验");
            tab.checkAccess();
        }
    }

    @Test
    void an_invigilator_extends_takes_a_hand_in_back_and_excuses_with_one_hand() {
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(trainer)) {
            String sitting = publish(tab, NewTopic.with(3, 0), 3);
            Page page = tab.page();
            Api candidate = Api.as(three.get(0));
            String attempt = candidate.post("/api/sittings/" + sitting + "/attempts", "").object().getString("attemptId");
            act(tab, sitting, "open", "extend");
            assertThat(page.locator(".notice.ok")).isVisible();
            candidate.post("/api/attempts/" + attempt + "/submission", "");
            act(tab, sitting, "in", "reopen");
            assertThat(candidate.get("/api/attempts/" + attempt).object().getString("state")).isEqualTo("open");
            act(tab, sitting, "missing", "excuse");
            assertThat(page.locator(".card .badge").first()).hasText("缓考");
            tab.open("/exam/sitting?id=" + sitting).checkAccess();
        }
    }

    @Test
    void a_short_answer_is_marked_on_the_page() {
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(trainer)) {
            Page page = form(tab, NewTopic.with(0, 1), 1);
            page.locator("details.more summary").click();
            page.locator("[id='form:machineOnly']").selectOption("false");
            String sitting = published(page);
            Api candidate = Api.as(three.get(0));
            String attempt = candidate.post("/api/sittings/" + sitting + "/attempts", "").object().getString("attemptId");
            candidate.put("/api/attempts/" + attempt + "/answers/1", "{\"response\": \"先听后说\", \"seq\": 1}");
            candidate.post("/api/attempts/" + attempt + "/submission", "");
            tab.open("/exam/marking");
            page.locator(".row a.btn.primary").click();
            assertThat(page.locator(".written").first()).hasText("先听后说");
            page.locator("[id='form:points']").fill("2");
            page.locator("[id='form:mark']").click();
            assertThat(page.locator(".empty")).isVisible();
            assertThat(candidate.get("/api/attempts/" + attempt + "/result").object().getString("state")).isEqualTo("final");
        }
    }

    private Person candidate(String name) {
        return People.someone().named(name).in(trainer.unit()).enter();
    }

    private static Page form(Tab tab, String topic, int count) {
        Page page = tab.open("/exam/set?preset=practice").page();
        page.locator("[id='form:title']").fill("部门测验");
        page.locator("input.count").all().forEach(input -> {
            if (!input.inputValue().isEmpty()) {
                input.fill("");
            }
        });
        page.locator("input[name='count:" + topic + "']").fill(Integer.toString(count));
        return page;
    }

    private static String publish(Tab tab, String topic, int count) {
        return published(form(tab, topic, count));
    }

    private static String published(Page page) {
        page.locator("[id='form:publish']").click();
        page.waitForURL("**/exam/sitting?id=*");
        return page.url().replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }

    private static void sit(Person who, String sitting, int right) {
        Api api = Api.as(who);
        String attempt = api.post("/api/sittings/" + sitting + "/attempts", "").object().getString("attemptId");
        for (int slot = 1; slot <= right; slot++) {
            api.put("/api/attempts/" + attempt + "/answers/" + slot, "{\"response\": true, \"seq\": 1}");
        }
        api.post("/api/attempts/" + attempt + "/submission", "");
    }

    /** Narrows the list, opens the first candidate, gives a reason and does it. */
    private static void act(Tab tab, String sitting, String filter, String button) {
        Page page = tab.open("/exam/sitting?id=" + sitting).page();
        page.locator("[data-filter='" + filter + "']").click();
        page.locator(".candidates > li:not(.off) a").first().click();
        page.locator("[id='form:reason']").fill("考场情况，记录在案");
        page.locator("[id='form:" + button + "']").click();
    }
}
