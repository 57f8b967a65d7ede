package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Everyone with a customer-manager's post whom the caller may see: by his roles, and as a mentor. A fixed number of queries. */
@ApplicationScoped
@Transactional
public class InSight {

    private static final String MENTORED = "id in (select m.id from member m where m.mentor_id=? and m.onboarding_from is not null "
            + "and m.onboarding_passed_on is null)";

    private final Sql sql;
    private final Access access;
    private final Caller caller;

    InSight() {
        this(null, null, null);
    }

    @Inject
    InSight(Sql sql, Access access, Caller caller) {
        this.sql = sql;
        this.access = access;
        this.caller = caller;
    }

    /** Present members in a post, by unit and number. */
    public List<MemberCard> inPost(Matter matter) {
        return cards(matter, "in_post_on is not null");
    }

    /** Those of them who are in onboarding. */
    public List<MemberCard> newcomers(Matter matter) {
        return cards(matter, "onboarding_from is not null and onboarding_passed_on is null");
    }

    /** What newcomers' states hang on, of many at once. */
    public Map<MemberId, Newcomer> states(Collection<MemberId> newcomers) {
        return sql.list(row -> Map.entry(row.member("id"), new Newcomer(row.date("onboarding_from"), row.date("onboarding_due"),
                row.date("onboarding_passed_on"), row.member("mentor_id"))), "select id, onboarding_from, onboarding_due, onboarding_passed_on, "
                + "mentor_id from member where onboarding_from is not null and id in (" + Sql.marks(newcomers.size()) + ")", newcomers.toArray())
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<MemberCard> cards(Matter matter, String condition) {
        List<String> paths = access.pathsInSight(matter);
        List<String> ways = new ArrayList<>(paths.stream().map(path -> "unit_path like ?").toList());
        List<Object> args = new ArrayList<>(paths.stream().map(path -> path + "%").toList());
        if (matter.openToMentor() && caller.memberIfAny().isPresent()) {
            ways.add(MENTORED);
            args.add(caller.member());
        }
        return sql.list(Members::readCard, Members.CARD + "where left_on is null and " + condition + " and ("
                + (ways.isEmpty() ? "1=0" : String.join(" or ", ways)) + ") order by unit_path, number", args.toArray());
    }
}
