package org.lianbing.drill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Score;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;

/** Takes one answer of a round, marks it, and only then says what is right. */
@ApplicationScoped
@Transactional
public class AnswerDrill {

    private static final int LONGEST = 20_000;

    private final Rounds rounds;
    private final Bank bank;
    private final Sql sql;
    private final Clock clock;

    AnswerDrill() {
        this(null, null, null, null);
    }

    @Inject
    AnswerDrill(Rounds rounds, Bank bank, Sql sql, Clock clock) {
        this.rounds = rounds;
        this.bank = bank;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The first answer counts, since it shows what is right; another one changes nothing and gets the result of the first.
     *
     * @param response in the shape of the kind; null: he does not know
     * @throws Failure.Invalid   if the response does not fit the question
     * @throws Failure.NotFound  if there is no such round, or no such slot in it
     * @throws Failure.Forbidden if the round is another member's
     */
    public Result answer(String round, int slot, JsonValue response) {
        Rounds.Kept kept = rounds.own(round);
        // two last answers at once would each see the other as open, and the round would never be finished
        sql.one(row -> row.id("id"), "select id from drill_round where id=? for update", kept.id());
        Rounds.Answer asked = asked(kept, slot);
        Revision revision = bank.revisions(List.of(asked.revision())).get(asked.revision());
        revision.body().check(response);
        String text = response == null ? JsonValue.NULL.toString() : response.toString();
        if (text.length() > LONGEST) {
            throw Failure.Invalid.field("response", "drill.response.long");
        }
        sql.update("update drill_answer set response=?, share=?, answered_at=? where round_id=? and slot=? and answered_at is null", text,
                Score.rounded(revision.body().mark(response).fraction()), clock.instant(), kept.id(), slot);
        sql.update("update drill_round set finished_at=? where id=? and finished_at is null and not exists (select 1 from drill_answer a "
                + "where a.round_id=drill_round.id and a.answered_at is null)", clock.instant(), kept.id());
        return Rounds.result(asked(kept, slot), revision);
    }

    private Rounds.Answer asked(Rounds.Kept round, int slot) {
        return rounds.answers(round.id()).stream().filter(answer -> answer.slot() == slot).findFirst()
                .orElseThrow(() -> new Failure.NotFound("drill.slot.unknown"));
    }
}
