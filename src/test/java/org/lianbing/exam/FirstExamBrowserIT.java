package org.lianbing.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.platform.sheet.Export;
import org.lianbing.platform.sheet.ReadSheets;
import org.lianbing.platform.sheet.Sheet;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** A trainer who has never seen the product: fifty questions from Excel, an exam for a department, three who sit it, the mark sheet in hand. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FirstExamBrowserIT {

    private static final int QUESTIONS = 50;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void from_a_table_of_questions_to_the_mark_sheet() throws IOException {
        Person trainer = People.someone().withoutPost().as(Role.TRAINER).enter();
        List<Person> three = List.of(candidate(trainer, "甲一"), candidate(trainer, "乙二"), candidate(trainer, "丙三"));
        String topic = "明码标价" + People.unique("");
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(trainer)) {
            bring(tab.page(), topic);
            String sitting = set(tab.page(), topic);
            for (int i = 0; i < three.size(); i++) {
                sit(three.get(i), sitting, QUESTIONS - 10 * i);
            }
            handOut(tab, sitting);
        }
    }

    private static Person candidate(Person trainer, String name) {
        return People.someone().named(name).in(trainer.unit()).enter();
    }

    private static void bring(Page page, String topic) {
        Export table = Export.named("题目").columns("序号", "题型", "题干", "选项A", "选项B", "选项C", "答案", "章节");
        for (int i = 1; i <= QUESTIONS; i++) {
            table.row(i, i % 2 == 0 ? "判断题" : "单选题", topic + " 第" + i + "题", i % 2 == 0 ? "" : "甲", i % 2 == 0 ? "" : "乙",
                    i % 2 == 0 ? "" : "丙", i % 2 == 0 ? "正确" : "A", topic);
        }
        page.locator("nav.side").getByText("题库", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)).click();
        page.locator("a[href$='/question/import']").first().click();
        page.locator("#upload-file").setInputFiles(new FilePayload("题目.xlsx", XLSX, table.xlsx()));
        page.locator("form [type=submit]").first().click();
        assertThat(page.locator(".figures .lead dd")).hasText(Integer.toString(QUESTIONS));
        page.locator("form [type=submit]").first().click();
        assertThat(page.locator(".notice.ok")).isVisible();
    }

    private static String set(Page page, String topic) {
        page.locator("nav.side a[href$='/exam/sittings']").click();
        page.locator("a[href*='/exam/set']").first().click();
        page.locator("a[href*='preset=stage']").first().click();
        page.locator("[id='form:title']").fill("十一月阶段考");
        page.locator("input.count").all().forEach(input -> {
            if (!input.inputValue().isEmpty()) {
                input.fill("");
            }
        });
        page.locator("li, tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(topic)).last().locator("input.count")
                .fill(Integer.toString(QUESTIONS));
        page.locator("[id='form:publish']").click();
        page.waitForURL("**/exam/sitting?id=*");
        assertThat(page.locator("svg.qr").first()).isVisible();
        return page.url().replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }

    private static void sit(Person who, String sitting, int answered) {
        Api api = Api.as(who);
        JsonObject attempt = api.post("/api/sittings/" + sitting + "/attempts", "").object();
        String path = "/api/attempts/" + attempt.getString("attemptId");
        for (int slot = 1; slot <= answered; slot++) {
            JsonObject item = attempt.getJsonArray("items").getJsonObject(slot - 1);
            String response = item.getString("kind").equals("true-false") ? "true" : first(item);
            api.put(path + "/answers/" + slot, "{\"response\":" + response + ",\"seq\":1}");
        }
        Assertions.assertThat(api.post(path + "/submission", "").status()).isEqualTo(200);
    }

    /** The option that reads 甲. */
    private static String first(JsonObject item) {
        return item.getJsonArray("options").getValuesAs(JsonObject.class).stream().filter(option -> option.getString("text").contains("甲"))
                .map(option -> option.get("id").toString()).findFirst().orElseThrow();
    }

    private static void handOut(Tab tab, String sitting) throws IOException {
        Page page = tab.open("/exam/marks?id=" + sitting).page();
        assertThat(page.locator(".marks tbody th")).containsText(new String[] {"甲一", "乙二", "丙三"});
        Download file = page.waitForDownload(() -> page.locator("a[href*='/marks/export']").first().click());
        List<Sheet.Line> lines = ReadSheets.of(file.path()).get(0).lines();
        Assertions.assertThat(lines.stream().map(line -> String.join(" ", line.cells())).filter(line -> line.matches(".*(甲一|乙二|丙三).*")))
                .hasSize(3);
    }
}
