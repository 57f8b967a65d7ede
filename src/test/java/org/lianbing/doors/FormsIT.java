package org.lianbing.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.testing.Address;
import org.lianbing.testing.Api;
import org.lianbing.testing.Person;

/** Each form of each page, filled in by somebody who may, and sent by somebody who may not: a page that is hidden is not yet closed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FormsIT {

    private static final Map<Person, Api> COOKIES = new HashMap<>();

    private final List<String> wrong = new ArrayList<>();
    private int sent;

    @Test
    void a_form_is_taken_from_nobody_who_may_not_see_its_page() {
        Town town = Town.get();
        for (Door door : Doors.writtenDown()) {
            if (door.isPage() && door.near() != null && !door.near().isEmpty()) {
                Person insider = town.roles.get(door.near().iterator().next());
                String page = door.to(town.near);
                for (String form : forms(cookie(insider).get(page).body())) {
                    send(page, form, town.member, "the plain member", door.unit());
                    if (door.namesItsThing()) {
                        send(page, form, town.stranger, "another department's", false);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sent).as("forms that were tried").isGreaterThan(30);
    }

    @Test
    void a_form_is_taken_from_no_other_site() {
        Town town = Town.get();
        for (Door door : Doors.writtenDown()) {
            if (door.isPage() && door.method().equals("GET")) {
                Person insider = door.near() == null || door.near().isEmpty() ? town.member : town.roles.get(door.near().iterator().next());
                String page = door.to(door.near() == null || door.near().isEmpty() ? town.own : town.near);
                for (String form : forms(cookie(insider).get(page).body())) {
                    for (String origin : List.of("https://elsewhere.example", "null")) {
                        int status = cookie(insider).with("Origin", origin).with("Content-Type", "application/x-www-form-urlencoded").post(page, form).status();
                        if (status != 403) {
                            wrong.add(page + " from " + origin + ": " + status);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** @param seesPage who sees a page without its form is shown the page again, and nothing is done: what is done leads elsewhere */
    private void send(String page, String form, Person caller, String who, boolean seesPage) {
        sent++;
        int status = cookie(caller).fromOurPage().with("Content-Type", "application/x-www-form-urlencoded").post(page, form).status();
        if (status != 403 && status != 404 && !(seesPage && status == 200)) {
            wrong.add(who + " at " + page + " with " + form.replaceAll("jakarta.faces[^&]*", "").replaceAll("^(.{160}).*", "$1…") + ": " + status);
        }
    }

    private static Api cookie(Person person) {
        return COOKIES.computeIfAbsent(person, known -> Api.visitor().with("Cookie",
                Api.visitor().post("/api/session", Api.credentials(known.username(), known.password())).cookie()));
    }

    /** One body for each button: all fields as the page offers them, with something in those that are empty. */
    private static List<String> forms(String page) {
        List<String> bodies = new ArrayList<>();
        for (Element form : Jsoup.parse(page, Address.of()).select("form[method=post]")) {
            String fields = form.select("input[name]:not([type=submit]):not([type=file]):not([type=checkbox]), textarea[name], select[name]").stream()
                    .map(field -> pair(field.attr("name"), value(field))).collect(Collectors.joining("&"));
            form.select("button[name], input[type=submit][name]").forEach(button -> bodies.add(fields + "&" + pair(button.attr("name"), button.val())));
        }
        return bodies;
    }

    private static String value(Element field) {
        if (field.normalName().equals("select")) {
            Element chosen = field.select("option[selected]").first();
            Element first = chosen != null ? chosen : field.select("option").last();
            return first == null ? "" : first.val();
        }
        return field.val().isEmpty() ? "1" : field.val();
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
