package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Secret;
import org.lianbing.platform.Sql;

/**
 * Tells since when each event of a feed is as it is. Events are made from what other places store, and no place counts its changes
 * for calendars: so what was last read is remembered by its hash, and what differs from it is one revision on.
 */
@ApplicationScoped
@Transactional
class EventRevisions {

    private final Sql sql;
    private final Clock clock;

    EventRevisions() {
        this(null, null);
    }

    @Inject
    EventRevisions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Revised> of(MemberId member, List<CalendarEvent> events) {
        Map<String, Known> known = new HashMap<>();
        sql.list(row -> new Known(row.text("uid"), row.text("print"), row.count("revision"), row.instant("changed_at")),
                "select uid, print, revision, changed_at from calendar_event where member_id=?", member).forEach(one -> known.put(one.uid(), one));
        List<Revised> revised = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> fresh = new ArrayList<>();
        for (CalendarEvent event : events) {
            Known before = known.get(event.key());
            String print = Secret.hash(event.toString());
            boolean same = before != null && before.print().equals(print);
            Revised now = same ? new Revised(event, before.revision(), before.at()) : new Revised(event, before == null ? 0 : before.revision() + 1, now());
            revised.add(now);
            if (before == null) {
                fresh.add(new Object[] {member, event.key(), print, now.revision(), now.at()});
            } else if (!same) {
                changed.add(new Object[] {print, now.revision(), now.at(), member, event.key()});
            }
        }
        keep(member, known.keySet(), events, fresh, changed);
        return revised;
    }

    /** What came, what changed, and what is no more. */
    private void keep(MemberId member, Set<String> known, List<CalendarEvent> events, List<Object[]> fresh, List<Object[]> changed) {
        sql.batch("insert into calendar_event(member_id, uid, print, revision, changed_at) values (?,?,?,?,?) on conflict do nothing", fresh);
        sql.batch("update calendar_event set print=?, revision=?, changed_at=? where member_id=? and uid=?", changed);
        Set<String> gone = new HashSet<>(known);
        events.forEach(event -> gone.remove(event.key()));
        sql.batch("delete from calendar_event where member_id=? and uid=?", gone.stream().map(uid -> new Object[] {member, uid}).toList());
    }

    /** In whole seconds, as calendars write it: so that it reads the same the next time. */
    private Instant now() {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond());
    }

    private record Known(String uid, String print, int revision, Instant at) {
    }
}
