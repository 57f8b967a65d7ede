package org.lianbing.lecture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Errand;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** A lecturer prepares on his phone; his director asks for a change; the day becomes a page of the library. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PrepareBrowserIT {

    private final Person director = People.someone().withoutPost().named("主任").as(Role.DIRECTOR).enter();
    private final Person lecturer = People.someone().named("讲课人").in(director.unit()).enter();
    private final String meeting = Errand.run(MakeLecture.class, "call " + director.unit() + " " + director.id() + " " + lecturer.id());
    private final String title = "陈列三招 " + People.unique("b");

    @Test
    void from_the_first_word_to_the_library() {
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(lecturer)) {
            Page page = tab.open("/lecture/prepare?meeting=" + meeting).checkAccess().page();
            writes(page);
            bringsSlides(page);
            isToldWhatIsMissing(tab);
            asksThreeQuestions(page);
            page.locator("#ready").click();
            assertThat(page.locator(".pagehead .badge.ok")).containsText("已备好");
            tab.checkAccess();
        }
        try (Tab tab = Tab.on(Device.DESK, "zh-CN").signIn(director)) {
            asksForAChange(tab);
        }
        try (Tab tab = Tab.on(Device.PHONE, "zh-CN").signIn(lecturer)) {
            changesIt(tab);
        }
        Errand.run(MakeLecture.class, "state " + meeting + " CLOSED");
        try (Tab tab = Tab.on(Device.DESK, "en").signIn(director)) {
            publishes(tab);
        }
    }

    private void writes(Page page) {
        page.locator("#title").fill(title);
        page.locator("[name=aim]").first().fill("能摆出三种端架");
        page.locator("[data-outline=experience]").click();
        assertThat(page.locator("#sections > li")).hasCount(5);
        assertThat(page.locator("#sum")).containsText("10");
        page.locator("#sections [name=text]").first().fill("东街口老李的货架 <script>");
        assertThat(page.locator("#saved")).containsText("已保存");
        page.reload();
        assertThat(page.locator("#title")).hasValue(title);
        assertThat(page.locator("#sections [name=text]").first()).hasValue("东街口老李的货架 <script>");
    }

    private static void bringsSlides(Page page) {
        page.locator("#files").setInputFiles(new FilePayload[] {new FilePayload("封面.png", "image/png", png()),
            new FilePayload("课件.pdf", "application/pdf", SamplePdf.of(2, 320, 180))});
        Locator lines = page.locator("#slides > li");
        assertThat(lines).hasCount(2);
        assertThat(lines.nth(1)).containsText("2 页", new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        lines.nth(1).locator("[data-act=up]").click();
        assertThat(lines.first()).containsText("课件.pdf");
        lines.first().locator("[data-act=remove]").click();
        assertThat(lines.last()).containsText("已移除");
        page.locator("[data-act=restore]").click();
        assertThat(page.locator("#slides a.name")).hasCount(2);
        page.locator("#files").setInputFiles(new FilePayload("假的.pdf", "application/pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#slides-error")).containsText("只能上传");
    }

    private static void isToldWhatIsMissing(Tab tab) {
        tab.expecting("400").page().locator("#ready").click();
        assertThat(tab.page().locator("#missing")).containsText("检测题至少 3 道");
    }

    private void asksThreeQuestions(Page page) {
        for (String kind : new String[] {"single-choice", "true-false", "multiple-choice"}) {
            page.locator("[data-kind=" + kind + "]").last().click();
            page.locator("#questions > li").last().locator("[name=prompt]").fill(title + kind);
        }
        Locator single = page.locator("#questions > li").first();
        single.locator("[name=option]").first().fill("对的");
        single.locator("[name=option]").nth(1).fill("错的");
        single.locator(".option-list input[type=radio]").first().check();
        page.locator("#questions > li").nth(1).locator(".true-false [value=true]").check();
        Locator several = page.locator("#questions > li").nth(2);
        several.locator("[name=option]").first().fill("甲");
        several.locator("[name=option]").nth(1).fill("乙");
        several.locator(".option-list input[type=checkbox]").first().check();
        several.locator(".option-list input[type=checkbox]").nth(1).check();
    }

    private void asksForAChange(Tab tab) {
        Page page = tab.open("/lecture/lectures").checkAccess().page();
        page.locator("tbody th a").click();
        assertThat(page.locator("h1")).containsText(title);
        assertThat(page.locator(".deck li")).hasCount(3);
        assertThat(page.locator(".card.question")).hasCount(3);
        tab.checkAccess();
        page.locator("[id='form:what']").fill("开场短一点");
        page.locator("#form [type=submit]").click();
        assertThat(page.locator(".notice.ok")).isVisible();
    }

    private static void changesIt(Tab tab) {
        Page page = tab.page();
        page.locator("li a[href*='/notice/open']").first().click();
        assertThat(page.locator(".notice.warn").first()).containsText("开场短一点");
        page.locator("#sections [name=minutes]").nth(1).fill("4");
        assertThat(page.locator("#saved")).containsText("已保存");
        page.locator("#ready").click();
        assertThat(page.locator(".pagehead .badge.ok")).isVisible();
    }

    private void publishes(Tab tab) {
        Page page = tab.open("/lecture/lectures?which=past").page();
        page.locator("tbody th a").click();
        page.locator("a[href*='/lecture/record']").click();
        tab.checkAccess();
        page.locator("[id='form:quotes']").fill("陈列就是不说话的推销员\n先看后说");
        page.locator("#form [type=submit]").click();
        assertThat(page.locator(".quotes li")).hasCount(2);
        page.locator("#publish [type=submit]").click();
        page.locator("main a[href*='/library/item?']").click();
        assertThat(page).hasURL(Pattern.compile(".*/library/item\\?id=\\d+$"));
        assertThat(page.locator(".lesson")).containsText("东街口老李的货架 <script>");
        tab.checkAccess().open("/library/items?q=" + title.substring(5)).checkAccess();
        assertThat(page.locator(".list .row")).hasCount(1);
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(160, 90, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
