package org.lianbing.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** The administrator brings a roster file: what would change, what cannot be read, and his consent to it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RosterBrowserIT {

    private final Person admin = People.someone().withoutPost().as(Role.ADMIN).enter();
    private Page page;

    @Test
    void a_roster_file_is_looked_through_part_by_part_before_anything_changes() {
        Person changed = People.someone().named("张一").in(admin.unit()).enter();
        Person gone = People.someone().named("李二").in(admin.unit()).enter();
        String added = People.unique("n");
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(admin)) {
            page = tab.page();
            bring(tab, "工号,姓名,部门,用工形式,任现岗日期,技能等级,状态,离职日期\n" + changed.number() + ",张一,,,,二级,在职,\n" + gone.number()
                    + ",李二,,,,,离职,2026-01-31\n" + added + ",<b>王三</b>,测试单位,正式,2026-03-02,,在职,\n" + People.unique("n")
                    + ",赵四,测试单位,正式,2023-03,,在职,\n");
            assertThat(page.locator(".tabs a")).hasText(new String[] {"不能导入 1", "新增 1", "资料变化 1", "离职 1"});
            assertThat(page.locator("tbody tr")).containsText("第 5 行");
            assertThat(page.locator("tbody tr")).containsText("只写到月");
            tab.checkAccess();
            assertPart("新增", "<b>王三</b>");
            assertPart("资料变化", "二级");
            assertPart("离职", "李二");
            refusesWithoutConsentThenApplies();
            tab.open("/people/members?q=" + added);
            assertThat(page.locator("tbody th")).hasText("<b>王三</b>");
            tab.open("/people/member?id=" + gone.id());
            assertThat(page.locator(".pagehead .badge.warn")).hasText("已离职");
        }
    }

    private void bring(Tab tab, String file) {
        tab.open("/people/roster");
        page.locator("#upload-file").setInputFiles(new FilePayload("名册.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='form:bring']").click();
        page.waitForURL("**/people/roster-preview?*");
    }

    private void assertPart(String part, String shows) {
        page.locator(".tabs a", new Page.LocatorOptions().setHasText(part)).click();
        assertThat(page.locator(".tabs [aria-current]")).containsText(part);
        assertThat(page.locator("tbody tr")).containsText(shows);
    }

    private void refusesWithoutConsentThenApplies() {
        page.locator("[id='form:apply']").click();
        assertThat(page.locator(".errors")).containsText("没有改动任何成员");
        page.locator("[name=leaveOut]").check();
        page.locator("[id='form:apply']").click();
        assertThat(page.locator(".errors")).isVisible();
        assertThat(page.locator("[name=leaveOut]")).isChecked();
        page.locator("[name=manyLeavers]").check();
        page.locator("[id='form:apply']").click();
        assertThat(page.locator(".notice.ok")).hasText(Pattern.compile("\\s*名册已更新。"));
    }
}
