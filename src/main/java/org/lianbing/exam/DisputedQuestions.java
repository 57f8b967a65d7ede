package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Body;
import org.lianbing.question.Rekey;
import org.lianbing.question.Revision;

/** Shows disputed questions: to the trainers of a candidate of the sitting, and to the reviewer. */
@ApplicationScoped
@Transactional
public class DisputedQuestions {

    /** The list shows no more; the open ones come first. */
    private static final int MOST = 500;

    private static final String ALL = "select d.id, d.sitting_id, s.title, d.revision_id, d.part, d.state, d.raised_at, d.opened_reason, d.reviewer_id, "
            + "d.answer, d.decided_by, d.decided_at, (select count(*) from dispute p where p.matter_id=d.id) as disputes from disputed_question d "
            + "join sitting s on s.id=d.sitting_id where (d.reviewer_id=? or exists (select 1 from candidate c join member_card m on m.id=c.member_id "
            + "where c.sitting_id=d.sitting_id and (";

    private final Sql sql;
    private final Bank bank;
    private final Corrections corrections;
    private final Members members;
    private final Access access;
    private final Caller caller;

    DisputedQuestions() {
        this(null, null, null, null, null, null);
    }

    @Inject
    DisputedQuestions(Sql sql, Bank bank, Corrections corrections, Members members, Access access, Caller caller) {
        this.sql = sql;
        this.bank = bank;
        this.corrections = corrections;
        this.members = members;
        this.access = access;
        this.caller = caller;
    }

    /** @param state or null for all; the open ones first, then the newest, at most 500 */
    public List<DisputedQuestion> all(String state) {
        return state == null ? cards(found("")) : cards(found(" and d.state=?", state));
    }

    /** @throws Failure.NotFound if there is none that the caller may see */
    public DisputedQuestion get(long id) {
        return cards(found(" and d.id=?", id)).stream().findFirst().orElseThrow(() -> new Failure.NotFound("exam.dispute.unknown"));
    }

    /** How many wait for the caller: to be reviewed by him, or to be given to a reviewer. */
    public int waiting() {
        MemberId me = caller.memberIfAny().orElse(null);
        return (int) found(" and d.state='open'").stream().filter(one -> one.reviewer() == null || one.reviewer().equals(me)).count();
    }

    /** Who says what against it; the reviewer reads no names. */
    public List<DisputedQuestion.Said> said(DisputedQuestion question) {
        boolean names = caller.memberIfAny().map(me -> question.reviewer() == null || !me.equals(question.reviewer().id())).orElse(true);
        List<Voice> voices = sql.list(row -> new Voice(row.member("member_id"), row.text("reason"), row.instant("raised_at"), row.text("response")),
                "select p.member_id, p.reason, p.raised_at, w.response from dispute p join answer w on w.attempt_id=p.attempt_id and w.slot=p.slot "
                + "where p.matter_id=? order by p.id", question.id());
        Map<MemberId, MemberCard> cards = names ? members.cards(voices.stream().map(Voice::member).toList()) : Map.of();
        return voices.stream().map(voice -> new DisputedQuestion.Said(cards.get(voice.member()), voice.reason(), voice.at(),
                Answer.json(voice.response()))).toList();
    }

    /** The corrections that were made, the earliest first. */
    public List<DisputedQuestion.Made> made(DisputedQuestion question) {
        List<Correction> all = sql.list(row -> new Correction(row.text("ruling"), row.text("reason"), row.member("made_by"), row.instant("made_at"),
                row.text("bank"), row.count("changed")), "select k.ruling, k.reason, k.made_by, k.made_at, k.bank, (select count(*) from regrade g "
                + "where g.correction_id=k.id) as changed from key_correction k where k.matter_id=? order by k.id", question.id());
        Map<MemberId, MemberCard> cards = members.cards(all.stream().map(Correction::by).filter(Objects::nonNull).distinct().toList());
        return all.stream().map(one -> new DisputedQuestion.Made(one.ruling(), one.reason(), one.by() == null ? null : cards.get(one.by()), one.at(),
                one.bank(), one.changed())).toList();
    }

    private List<Found> found(String more, Object... args) {
        List<Object> all = new ArrayList<>(List.of(caller.memberIfAny().map(MemberId::value).orElse(0L)));
        all.addAll(List.of(args));
        return sql.list(DisputedQuestions::read, ALL + InSight.condition(access) + ")))" + more + " order by case when d.state='open' then 0 else 1 end, "
                + "d.id desc limit " + MOST, all.toArray());
    }

    private List<DisputedQuestion> cards(List<Found> found) {
        Map<MemberId, MemberCard> people = members.cards(found.stream().flatMap(one -> Stream.of(one.reviewer(), one.decidedBy()))
                .filter(Objects::nonNull).distinct().toList());
        Map<Long, Revision> revisions = bank.revisions(found.stream().map(Found::revision).distinct().toList());
        Map<Long, Map<Asked, KeyCorrection>> corrected = corrections.ofAll(found.stream().map(Found::sitting).collect(Collectors.toSet()));
        return found.stream().map(one -> one.card(people, shown(revisions.get(one.revision()), one.part(),
                corrected.getOrDefault(one.sitting(), Map.of()).get(new Asked(one.revision(), one.part()))))).toList();
    }

    private static DisputedQuestion.Shown shown(Revision asked, int part, KeyCorrection correction) {
        Body body = part == 0 ? asked.body() : asked.body().parts().get(part - 1);
        return new DisputedQuestion.Shown(asked.ref(), asked.number(), body.kind().code(), body.prompt(), body.options(),
                correction == null ? body.key() : correction.key(body), asked.explanation(), Rekey.possible(body), Rekey.lines(body),
                correction == null || correction.ruling() == Ruling.ASKED ? null : correction.ruling().code());
    }

    private static Found read(Row row) {
        return new Found(row.id("id"), row.id("sitting_id"), row.text("title"), row.id("revision_id"), row.count("part"), row.text("state"),
                row.instant("raised_at"), row.count("disputes"), row.text("opened_reason"), row.member("reviewer_id"), row.text("answer"),
                row.member("decided_by"), row.instant("decided_at"));
    }

    private record Found(long id, long sitting, String title, long revision, int part, String state, Instant raisedAt, int disputes, String openedReason,
            MemberId reviewer, String answer, MemberId decidedBy, Instant decidedAt) {

        DisputedQuestion card(Map<MemberId, MemberCard> people, DisputedQuestion.Shown shown) {
            return new DisputedQuestion(id, sitting, title, revision, part, state, raisedAt, disputes, openedReason,
                    reviewer == null ? null : people.get(reviewer), answer, decidedBy == null ? null : people.get(decidedBy), decidedAt, shown);
        }
    }

    private record Voice(MemberId member, String reason, Instant at, String response) {
    }

    private record Correction(String ruling, String reason, MemberId by, Instant at, String bank, int changed) {
    }
}
