package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Secret;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Language;
import org.lianbing.platform.Row;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;

/** What a calendar program reads under a secret address: the dates of the member whose address it is, as he himself would see them. */
@ApplicationScoped
@Transactional(dontRollbackOn = Failure.class)
public class ReadCalendar {

    /** How exactly the member is told when it was last read; it saves a write at each read. */
    private static final Duration LAST_READ = Duration.ofMinutes(10);

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final Settings settings;
    private final Bundles bundles;
    private final MyDates dates;
    private final EventRevisions revisions;
    private final WrongSecrets wrong;

    ReadCalendar() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    ReadCalendar(Sql sql, Caller caller, Clock clock, Settings settings, Bundles bundles, MyDates dates, EventRevisions revisions, WrongSecrets wrong) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.settings = settings;
        this.bundles = bundles;
        this.dates = dates;
        this.revisions = revisions;
        this.wrong = wrong;
    }

    /**
     * @return an iCalendar, the same as long as nothing in it has changed
     * @throws Failure.NotFound if the secret opens nothing, or its owner has left
     * @throws Failure.TooMany  if it opens nothing and that address has asked in vain too often
     */
    public String read(String secret) {
        String address = caller.actor().address();
        Owner owner = sql.one(ReadCalendar::owner, "select f.member_id, coalesce(a.language, f.language) as language from calendar_feed f "
                + "join member_card c on c.id=f.member_id left join account a on a.member_id=f.member_id where f.secret_hash=? and c.left_on is null",
                Secret.hash(secret)).orElseThrow(() -> wrong.one(address));
        sql.update("update calendar_feed set read_at=? where member_id=? and (read_at is null or read_at<?)", clock.instant(), owner.member(),
                clock.instant().minus(LAST_READ));
        return caller.as(Actor.member(owner.member(), address), () -> write(owner));
    }

    private String write(Owner owner) {
        FeedWords words = new FeedWords(bundles, owner.language(), settings.baseUrl());
        return CalendarText.of(words.of("shell.product"), URI.create(settings.baseUrl()).getHost(), revisions.of(owner.member(), dates.list(words)));
    }

    private static Owner owner(Row row) {
        return new Owner(row.member("member_id"), Language.ofTag(row.text("language")));
    }

    private record Owner(MemberId member, Language language) {
    }
}
