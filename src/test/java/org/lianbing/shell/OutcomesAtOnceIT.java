package org.lianbing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** An outside system that repeats itself changes nothing after the first time, in the feed or in the points. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class OutcomesAtOnceIT {

    private static final int THREADS = 8;
    private static final int EACH = 125;

    @Test
    void the_same_outcome_posted_1000_times_from_8_threads_is_one_entry() throws Exception {
        Person person = People.someone().enter();
        Api outside = Api.as(People.someone().in(person.unit()).as(Role.INTEGRATION, Role.HR).enter());
        Instant now = Instant.now();
        String outcome = """
                {"externalId": "%s", "member": "%s", "kind": "sales", "activity": {"ref": "sales/1", "title": "销量"}, "score": 96, "outOf": 100,
                 "occurredAt": "%s"}""".formatted(People.unique("sales"), person.number(), now);
        List<Integer> statuses = posted(outside, outcome);
        assertThat(statuses).hasSize(THREADS * EACH).containsOnlyOnce(201).containsOnly(200, 201);
        JsonObject economy = economy(outside, person, YearMonth.from(now.atZone(ZoneId.of("Asia/Shanghai"))));
        assertThat(economy.getJsonArray("entries")).hasSize(1);
        assertThat(economy.getJsonNumber("points").bigDecimalValue()).isEqualByComparingTo("14.4");
    }

    private static List<Integer> posted(Api outside, String outcome) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<Integer>> caller = () -> Stream.generate(() -> outside.post("/api/outcomes", outcome).status()).limit(EACH).toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<List<Integer>> future : callers.invokeAll(Collections.nCopies(THREADS, caller))) {
                statuses.addAll(future.get());
            }
            return statuses;
        } finally {
            callers.shutdownNow();
        }
    }

    private static JsonObject economy(Api reader, Person person, YearMonth period) {
        JsonObject month = reader.get("/api/appraisals/" + period + "/members/" + person.number()).object();
        while (month.getBoolean("waiting")) {
            LockSupport.parkNanos(100_000_000);
            month = reader.get("/api/appraisals/" + period + "/members/" + person.number()).object();
        }
        return month.getJsonArray("indicators").getValuesAs(JsonValue::asJsonObject).stream()
                .filter(indicator -> indicator.getString("code").equals("economy")).findFirst().orElseThrow();
    }
}
