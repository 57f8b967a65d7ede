package org.lianbing.doors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Answer;
import org.lianbing.testing.Api;
import org.lianbing.testing.Errand;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** What attackers write into names, titles, reasons and questions stays text on every page that shows it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StoredTextIT {

    private static final int AT_ONCE = 60;
    private static final Set<String> ACTIVE = Set.of("script", "iframe", "object", "embed", "applet", "base", "frame", "frameset", "link", "meta",
            "style", "math", "audio", "video", "marquee", "xss", "x", "keygen", "isindex", "bgsound");

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    @Test
    void no_stored_text_becomes_active_on_any_page() {
        long unit = People.unit();
        Person boss = People.someone().withoutPost().in(unit).as(Role.values()).enter();
        List<String> texts = Attacks.texts();
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            look(boss, unit, texts.subList(from, Math.min(texts.size(), from + AT_ONCE)));
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Person boss, long company, List<String> texts) {
        long unit = People.unitBelow(company);
        Person owner = People.someone().in(unit).enter();
        JsonArrayBuilder typed = Json.createArrayBuilder();
        texts.forEach(typed::add);
        String attempt = Errand.run(StoreTexts.class, Json.createObjectBuilder().add("owner", owner.id()).add("boss", boss.id()).add("unit", unit)
                .add("texts", typed).build().toString());
        Map<String, String> things = new HashMap<>(Town.get().near);
        things.putAll(Map.of("attempt", attempt, "member", Long.toString(owner.id()), "number", owner.number(), "unit", Long.toString(unit)));
        AtOnce pages = new AtOnce();
        for (Person reader : List.of(owner, boss)) {
            Api api = Api.as(reader);
            Doors.writtenDown().stream().filter(Door::isPage).map(door -> door.to(things)).forEach(page -> pages.add(() -> check(page, api.get(page))));
        }
        pages.run();
    }

    private void check(String page, Answer answer) {
        if (answer.status() >= 500) {
            wrong.add(page + ": " + answer.status());
        }
        Document shown = Jsoup.parse(answer.body());
        for (Element element : shown.getAllElements()) {
            if (ACTIVE.contains(element.normalName()) && element.outerHtml().contains("pwn")) {
                wrong.add(page + ": " + element.outerHtml());
            }
            element.attributes().forEach(attribute -> check(page, element, attribute));
        }
    }

    private void check(String page, Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue() == null ? "" : attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
        boolean runs = Set.of("href", "src", "action", "formaction", "xlink:href", "data", "poster", "background", "srcdoc").contains(name)
                && value.matches("(javascript|vbscript|data:text|data:image/svg|//|.*pwn\\.example).*");
        if (name.startsWith("on") || name.equals("style") || runs) {
            wrong.add(page + ": " + element.outerHtml().lines().findFirst().orElse(""));
        }
    }
}
