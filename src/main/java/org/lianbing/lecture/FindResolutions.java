package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.lecture.Resolutions.Condition;
import org.lianbing.people.Access;
import org.lianbing.people.Me;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Chinese;

/** The resolutions that concern the caller: those of his unit's meetings and of meetings above it, of units that he plans for, and his own. */
@ApplicationScoped
@Transactional
public class FindResolutions {

    public static final int PAGE = 30;
    private static final int MOST = 5000;

    private final Resolutions resolutions;
    private final Meetings meetings;
    private final MeetingSight sight;
    private final Clock clock;
    private final Access access;
    private final Caller caller;

    FindResolutions() {
        this(null, null, null, null, null, null);
    }

    @Inject
    FindResolutions(Resolutions resolutions, Meetings meetings, MeetingSight sight, Clock clock, Access access, Caller caller) {
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.sight = sight;
        this.clock = clock;
        this.access = access;
        this.caller = caller;
    }

    public int count(ResolutionFilter filter) {
        return resolutions.count(condition(filter));
    }

    /** @param page from 1 */
    public List<Resolution> list(ResolutionFilter filter, int page) {
        return resolutions.page(condition(filter), today(), PAGE, (page - 1) * PAGE);
    }

    /** For a file; at most 5,000. */
    public List<Resolution> all(ResolutionFilter filter) {
        return resolutions.page(condition(filter), today(), MOST, 0);
    }

    /**
     * @throws Failure.NotFound if there is none that concerns the caller
     */
    public Shown one(long id) {
        Resolution resolution = resolutions.list(concerning().and(Condition.of("r.id=?", id)), today()).stream().findFirst()
                .orElseThrow(() -> new Failure.NotFound("lecture.resolution.unknown"));
        boolean chairs = sight.isChair(meetings.get(resolution.meeting()));
        return new Shown(resolution, resolution.isOpen() && (chairs || resolution.owner().equals(caller.member())), chairs);
    }

    /** What the caller has to see to, what is due soonest first. */
    public List<Resolution> mine() {
        return all(new ResolutionFilter(null, Resolution.State.OPEN, false, true));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), access.me().zone());
    }

    private Condition concerning() {
        Me me = access.me();
        Condition all = Condition.of("r.owner_id=? or g.chair_id=? or ? like u.path || '%'", me.id(), me.id(), me.unitPath());
        for (String path : sight.pathsSeen()) {
            all = all.or(Condition.of("u.path like ?", path + "%"));
        }
        return all;
    }

    private Condition condition(ResolutionFilter filter) {
        Condition all = concerning();
        if (filter.mine()) {
            all = all.and(Condition.of("r.owner_id=?", caller.member()));
        }
        if (filter.state() != null) {
            all = all.and(Condition.of("r.state=?", filter.state()));
        }
        if (filter.late()) {
            all = all.and(Condition.of("r.state='OPEN' and r.due_on<?", today()));
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            String pattern = Chinese.contains(filter.words());
            all = all.and(Condition.of("r.search_text like ? escape '!' or m.search_text like ? escape '!'", pattern, pattern));
        }
        return all;
    }

    /** @param endable whether the caller may say that it is done; @param chairs whether he may drop it, and open it again */
    public record Shown(Resolution resolution, boolean endable, boolean chairs) {
    }
}
