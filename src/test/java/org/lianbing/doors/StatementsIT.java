package org.lianbing.doors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Api;
import org.lianbing.testing.CountStatements;
import org.lianbing.testing.Errand;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** No page and no call asks the database more often because there is more to show. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StatementsIT {

    /** Of what any page may take in all: navigation, bell and rights are about ten of them; a month and Today of who holds every role take the most. */
    private static final long MOST = 70;
    /** A second tier or scheme among more people may take a few more; a query for each row would take dozens. */
    private static final long SLACK = 6;
    private static final int MORE = 25;

    @Test
    void a_list_takes_as_many_statements_for_many_rows_as_for_few() {
        long company = People.unit();
        long unit = People.unitBelow(company);
        Person boss = People.someone().withoutPost().in(company).as(Role.values()).enter();
        Person owner = People.someone().in(unit).enter();
        Map<String, String> things = new HashMap<>(Town.get().near);
        things.putAll(Map.of("member", Long.toString(owner.id()), "number", owner.number(), "unit", Long.toString(unit)));
        store(owner, boss, unit, 1);
        taken(boss, things);
        Map<String, Long> few = taken(boss, things);
        store(owner, boss, unit, MORE);
        IntStream.range(0, MORE).forEach(i -> People.someone().in(unit).enter());
        Map<String, Long> many = taken(boss, things);
        List<String> growing = new ArrayList<>();
        many.forEach((page, count) -> {
            if (count > few.get(page) + SLACK || count > MOST) {
                growing.add(page + ": " + few.get(page) + " → " + count);
            }
        });
        assertThat(growing).isEmpty();
    }

    private static void store(Person owner, Person boss, long unit, int texts) {
        JsonArrayBuilder typed = Json.createArrayBuilder();
        IntStream.range(0, texts).forEach(i -> typed.add(People.unique("文字")));
        Errand.run(StoreTexts.class, Json.createObjectBuilder().add("owner", owner.id()).add("boss", boss.id()).add("unit", unit).add("texts", typed)
                .build().toString());
    }

    private static Map<String, Long> taken(Person reader, Map<String, String> things) {
        Api api = Api.as(reader);
        Map<String, Long> taken = new TreeMap<>();
        for (Door door : Doors.writtenDown()) {
            if (door.method().equals("GET")) {
                String mark = People.unique("mark");
                if (api.with(CountStatements.MARK, mark).get(door.to(things)).status() == 200) {
                    taken.put(door.path(), Long.valueOf(Errand.run(CountStatements.class, mark)));
                }
            }
        }
        return taken;
    }
}
