package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Me;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** What members wish to hear about. Seen in the unit where it was wished and below, and by those who plan its meetings. */
@ApplicationScoped
@Transactional
public class Wishes {

    public static final int PAGE = 30;

    private static final int LONGEST_WHY = 500;
    /** The lecture that took it, the latest if several did. */
    private static final String TAKER = "(select max(p.lecture_id) from lecture_plan p join lecture l on l.id=p.lecture_id where p.wish_id=w.id and "
            + "l.meeting_id is not null)";
    private static final String VOICES = "(select count(*) from lecture_wish_voice v where v.wish_id=w.id)";

    private final Sql sql;
    private final Access access;
    private final MeetingSight sight;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    Wishes() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Wishes(Sql sql, Access access, MeetingSight sight, Caller caller, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.access = access;
        this.sight = sight;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** It is wished in the caller's own unit, and he is the first who wishes it. */
    public long add(String title, String why) {
        String good = title == null ? "" : title.strip();
        String reason = why == null ? "" : why.strip();
        if (good.isEmpty() || good.length() > MeetingChecks.LONGEST_TEXT) {
            throw good.isEmpty() ? Failure.Invalid.field("title", "lecture.required") : Failure.Invalid.field("title", "lecture.tooLong", MeetingChecks.LONGEST_TEXT);
        } else if (reason.length() > LONGEST_WHY) {
            throw Failure.Invalid.field("why", "lecture.tooLong", LONGEST_WHY);
        }
        Me me = access.me();
        long id = sql.insert("insert into lecture_wish(unit_id, title, search_text, why, made_by, made_at) values (?,?,?,?,?,?)", me.unitId(), good,
                Chinese.searchable(good), reason, me.id(),
                clock.instant());
        voice(id, true);
        audit.record("lecture.wish.add", "wish/" + id, "");
        return id;
    }

    /** He wishes it too, or no longer. */
    public void voice(long id, boolean wished) {
        get(id);
        MemberId me = caller.member();
        if (wished) {
            sql.update("insert into lecture_wish_voice(wish_id, member_id) values (?,?) on conflict do nothing", id, me);
        } else {
            sql.update("delete from lecture_wish_voice where wish_id=? and member_id=?", id, me);
        }
    }

    /** @throws Failure.Forbidden unless he made it or plans the meetings of its unit */
    public void retire(long id, boolean retired) {
        if (!get(id).tending()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        sql.update("update lecture_wish set retired_at=? where id=?", retired ? clock.instant() : null, id);
        audit.record("lecture.wish.retire", "wish/" + id, retired ? "" : "in use again");
    }

    /** @throws Failure.NotFound if there is none that the caller may see */
    Wish get(long id) {
        return find("w.id=?", 0, List.of(id)).stream().findFirst().orElseThrow(() -> new Failure.NotFound("lecture.wish.unknown"));
    }

    /** The same id where the caller may see such a wish, else null. */
    Long granted(Long id) {
        return id == null || find("w.id=?", 0, List.of(id)).isEmpty() ? null : id;
    }

    /** @param state a {@link Wish.State}'s code; @param page from 0; those that most wish first */
    public List<Wish> list(String search, String state, int page) {
        Where where = where(search, state);
        return find(where.condition(), page, where.args());
    }

    public int count(String search, String state) {
        Where where = where(search, state);
        List<Object> args = new ArrayList<>();
        String sighted = sighted(args);
        args.addAll(where.args());
        return (int) sql.count("select count(*) as n from lecture_wish w join unit_card u on u.id=w.unit_id where " + sighted + " and " + where.condition(),
                args.toArray());
    }

    private static Where where(String search, String state) {
        String words = search == null ? "" : search.strip();
        String pattern = Chinese.contains(words);
        return new Where(switch (Wish.State.of(state)) {
            case RETIRED -> "w.retired_at is not null";
            case OPEN -> "w.retired_at is null and " + TAKER + " is null";
            case TAKEN -> "w.retired_at is null and " + TAKER + " is not null and not " + given();
            case GIVEN -> "w.retired_at is null and " + given();
        } + " and w.search_text like ? escape '!'", List.of(pattern));
    }

    private static String given() {
        return "exists (select 1 from lecture_plan p join lecture l on l.id=p.lecture_id join meeting g on g.id=l.meeting_id where p.wish_id=w.id and "
                + "g.state='CLOSED')";
    }

    private List<Wish> find(String condition, int page, List<?> more) {
        List<Object> args = new ArrayList<>(List.of(access.me().id()));
        String sighted = sighted(args);
        args.addAll(more);
        args.add(PAGE);
        args.add(page * PAGE);
        return sql.list(this::wish, "select w.id, w.title, w.why, w.made_by, w.made_at, w.retired_at, u.name as unit_name, u.path, m.name as maker, " + VOICES
                + " as voices, " + TAKER + " as taker, " + given() + " as given, (select count(*) from lecture_wish_voice v where v.wish_id=w.id and "
                + "v.member_id=?) as mine, (select c.name from lecture l join member_card c on c.id=l.lecturer_id where l.id=" + TAKER + ") as taken_by "
                + "from lecture_wish w join unit_card u on u.id=w.unit_id join member_card m on m.id=w.made_by where " + sighted + " and "
                + condition + " order by voices desc, w.id desc limit ? offset ?", args.toArray());
    }

    /** His own unit and those above, and those whose meetings he plans. */
    private String sighted(List<Object> args) {
        List<String> paths = sight.pathsKept();
        args.add(access.me().unitPath());
        paths.forEach(path -> args.add(path + "%"));
        return "(? like u.path || '%'" + " or u.path like ?".repeat(paths.size()) + ")";
    }

    private Wish wish(Row row) {
        boolean tending = row.member("made_by").equals(caller.member()) || sight.isKeeper(row.text("path"));
        Wish.State state = row.instant("retired_at") != null ? Wish.State.RETIRED : row.flag("given") ? Wish.State.GIVEN
                : row.number("taker") != null ? Wish.State.TAKEN : Wish.State.OPEN;
        return new Wish(row.id("id"), row.text("unit_name"), row.text("title"), row.text("why"), row.text("maker"), row.instant("made_at"),
                row.count("voices"), row.count("mine") > 0, tending, state, row.number("taker"), row.text("taken_by"));
    }

    private record Where(String condition, List<Object> args) {
    }
}
