package org.lianbing.drill;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;
import org.lianbing.question.Topic;

/** The rounds of practice as they are kept. */
@ApplicationScoped
@Transactional
class Rounds {

    /** Far more than a round has questions with their parts. */
    private static final int LOTS = 10_000;

    private final Sql sql;
    private final Bank bank;
    private final Caller caller;

    Rounds() {
        this(null, null, null);
    }

    @Inject
    Rounds(Sql sql, Bank bank, Caller caller) {
        this.sql = sql;
        this.bank = bank;
        this.caller = caller;
    }

    /** The caller's round of this id, or a failure that says why not. */
    Kept own(String id) {
        Kept kept = sql.one(Rounds::kept, "select id, member_id, topic, started_at, finished_at from drill_round where id=?",
                IdText.orUnknown(id, "drill.round.unknown")).orElseThrow(() -> new Failure.NotFound("drill.round.unknown"));
        if (!kept.member().equals(caller.member())) {
            throw new Failure.Forbidden("drill.round.notYours");
        }
        return kept;
    }

    List<Answer> answers(long round) {
        return sql.list(Rounds::answer, "select slot, revision_id, response, share from drill_answer where round_id=? order by slot", round);
    }

    Round view(Kept round) {
        List<Answer> answers = answers(round.id());
        Map<Long, Revision> revisions = bank.revisions(answers.stream().map(Answer::revision).toList());
        List<RoundItem> items = answers.stream().map(answer -> item(round, answer, revisions.get(answer.revision()))).toList();
        int right = (int) items.stream().filter(item -> item.result() != null && item.result().right()).count();
        return new Round(String.valueOf(round.id()), round.topic(), title(round.topic()), right, round.startedAt(), round.finishedAt(), items);
    }

    private String title(String topic) {
        return bank.topics().stream().filter(each -> each.ref().equals(topic)).findFirst().map(Topic::title).orElse(topic);
    }

    private static RoundItem item(Kept round, Answer answer, Revision revision) {
        return RoundItem.of(answer.slot(), revision.body(), answer.share() == null ? null : result(answer, revision), round.id() * LOTS + answer.slot());
    }

    static Result result(Answer answer, Revision revision) {
        return new Result(answer.slot(), answer.share().compareTo(BigDecimal.ONE) == 0, answer.share().stripTrailingZeros(),
                revision.body().key(), revision.explanation(), answer.response());
    }

    private static Kept kept(Row row) {
        return new Kept(row.id("id"), row.member("member_id"), row.text("topic"), row.instant("started_at"), row.instant("finished_at"));
    }

    private static Answer answer(Row row) {
        return new Answer(row.count("slot"), row.id("revision_id"), json(row.text("response")), row.decimal("share"));
    }

    private static JsonValue json(String text) {
        if (text == null) {
            return JsonValue.NULL;
        }
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    record Kept(long id, MemberId member, String topic, Instant startedAt, Instant finishedAt) {
    }

    /** @param share null until answered */
    record Answer(int slot, long revision, JsonValue response, BigDecimal share) {
    }
}
