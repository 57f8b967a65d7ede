package org.lianbing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The stored quiet hours: of units, each for all below it that set none, and of members for themselves on top of their unit's. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class QuietTimes {

    private final Sql sql;

    QuietTimes() {
        this(null);
    }

    @Inject
    QuietTimes(Sql sql) {
        this.sql = sql;
    }

    /** Of all units that set some; they are few. */
    OfUnits ofUnits() {
        return new OfUnits(sql.list(row -> new UnitQuiet(row.id("unit_id"), row.text("name"), row.text("path"), read(row)),
                "select q.unit_id, u.name, u.path, q.from_time, q.until_time, q.weekends from notice_quiet_unit q join unit_card u on u.id=q.unit_id"));
    }

    Map<MemberId, QuietHours> ofMembers(Collection<MemberId> members) {
        return sql.list(row -> Map.entry(row.member("member_id"), read(row)), "select member_id, from_time, until_time, weekends from notice_quiet_member "
                + "where member_id in (" + Sql.marks(members.size()) + ")", members.toArray()).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static QuietHours read(Row row) {
        return new QuietHours(LocalTime.parse(row.text("from_time")), LocalTime.parse(row.text("until_time")), row.flag("weekends"));
    }

    /** A unit's own. */
    record UnitQuiet(long unit, String name, String path, QuietHours hours) {
    }

    /** Finds what holds for whom. */
    record OfUnits(List<UnitQuiet> set) {

        /** Of the nearest unit up the tree that set some. */
        Optional<UnitQuiet> over(String path) {
            return set.stream().filter(one -> path.startsWith(one.path())).max(Comparator.comparingInt(one -> one.path().length()));
        }

        /** Both the unit's and his own, if he has some. */
        List<QuietHours> of(String path, QuietHours own) {
            List<QuietHours> all = new ArrayList<>(List.of(over(path).map(UnitQuiet::hours).orElse(QuietHours.USUAL)));
            if (own != null) {
                all.add(own);
            }
            return all;
        }
    }
}
