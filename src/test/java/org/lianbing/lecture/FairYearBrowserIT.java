package org.lianbing.lecture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.testing.Errand;
import org.lianbing.testing.Person;
import org.lianbing.testing.browser.Device;
import org.lianbing.testing.browser.Tab;

/** A year of 23 members with leave, exchanges, a volunteer, two leavers and three joiners, as its fairness stands on screen. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FairYearBrowserIT {

    @Test
    void a_year_is_fair_on_screen() {
        Person trainer = MakeRotaYear.trainer();
        String series = Errand.run(MakeRotaYear.class, trainer.id() + " " + trainer.unit());
        try (Tab desk = Tab.on(Device.DESK, "zh-CN").signIn(trainer)) {
            Page page = desk.open("/lecture/fair?series=" + series + "&until=" + LocalDate.now().minusDays(1)).page();
            assertThat(page.locator("main .notice")).containsText("公平");
            assertThat(page.locator("table.fairness tbody tr")).hasCount(MakeRotaYear.MEMBERS + MakeRotaYear.JOINERS);
            assertThat(page.locator("table.fairness tbody tr .badge")).hasCount(MakeRotaYear.MEMBERS - 2 - 3);
            int turns = page.locator("table.fairness tbody td:nth-child(4)").allTextContents().stream().mapToInt(Integer::parseInt).sum();
            Assertions.assertThat(turns).as("49 meetings with two lectures each").isEqualTo(2 * (52 - 3));
        }
    }
}
