package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The stored series with their exceptions. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AllSeries {

    private final Sql sql;
    private final Clock clock;

    AllSeries() {
        this(null, null);
    }

    @Inject
    AllSeries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws Failure.NotFound if there is none */
    Series get(long id) {
        return sql.one(Series::of, Series.SELECT + "where s.id=?", id).orElseThrow(() -> new Failure.NotFound("lecture.rota.series.unknown"));
    }

    /** So that of two acts on one rota the later one sees the earlier. */
    Series lock(long id) {
        sql.list(row -> row.id("id"), "select id from meeting_series where id=? for update", id);
        return get(id);
    }

    List<Long> going() {
        return sql.list(row -> row.id("id"), "select id from meeting_series where retired_at is null order by id");
    }

    /** Those of these units and below, the retired last. */
    List<Series> below(List<String> paths) {
        return paths.stream().flatMap(path -> sql.list(Series::of, Series.SELECT + "where u.path like ? order by case when s.retired_at is null then 0 "
                + "else 1 end, u.path, s.id", path + "%").stream()).toList();
    }

    /** Those that go on and are for the members of this unit: its own and those of units above. */
    List<Series> of(String unitPath) {
        return sql.list(Series::of, Series.SELECT + "where s.retired_at is null and ? like u.path || '%' order by u.path desc, s.id", unitPath);
    }

    long add(SeriesDraft draft, long lot, MemberId by) {
        return sql.insert("insert into meeting_series(unit_id, kind, title, place, first_on, until_on, every_weeks, starts_at, minutes, lectures, "
                + "apart_weeks, chair_id, lot, made_by, made_at) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", draft.unit(), MeetingKind.WEEKLY.name(), draft.title(),
                draft.place(), draft.firstOn(), draft.until(), draft.everyWeeks(), draft.startsAt().toString(), draft.minutes(), draft.lectures(),
                draft.apartWeeks(), draft.chair(), lot, by, clock.instant());
    }

    /** All but its unit. */
    void change(SeriesDraft draft) {
        sql.update("update meeting_series set title=?, place=?, first_on=?, until_on=?, every_weeks=?, starts_at=?, minutes=?, lectures=?, apart_weeks=?, "
                + "chair_id=? where id=?", draft.title(), draft.place(), draft.firstOn(), draft.until(), draft.everyWeeks(), draft.startsAt().toString(),
                draft.minutes(), draft.lectures(), draft.apartWeeks(), draft.chair(), draft.id());
    }

    void retire(long id) {
        sql.update("update meeting_series set retired_at=? where id=?", clock.instant(), id);
    }

    List<SeriesDay> days(long series) {
        return sql.list(AllSeries::day, "select id, on_day, moved_to, starts_at, place, reason from series_day where series_id=? order by on_day", series);
    }

    /** Instead of what was said of that day before. */
    void put(long series, SeriesDay day) {
        sql.update("delete from series_day where series_id=? and on_day=?", series, day.day());
        sql.update("insert into series_day(series_id, on_day, moved_to, starts_at, place, reason) values (?,?,?,?,?,?)", series, day.day(), day.movedTo(),
                day.startsAt() == null ? null : day.startsAt().toString(), day.place(), day.reason());
    }

    void drop(long series, LocalDate day) {
        sql.update("delete from series_day where series_id=? and on_day=?", series, day);
    }

    private static SeriesDay day(Row row) {
        return new SeriesDay(row.id("id"), row.date("on_day"), row.date("moved_to"),
                Optional.ofNullable(row.text("starts_at")).map(LocalTime::parse).orElse(null), row.text("place"), row.text("reason"));
    }
}
