package org.lianbing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Sql;

/** Makes a page of the library. Who may publish what, the feature decides that publishes it. */
@ApplicationScoped
@Transactional
public class Publish {

    private static final int LONGEST_SEARCH = 20_000;
    private static final List<String> PARTS = List.of("library_author", "library_section", "library_file", "library_question");

    private final Sql sql;
    private final Members members;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    Publish() {
        this(null, null, null, null, null);
    }

    @Inject
    Publish(Sql sql, Members members, Caller caller, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.members = members;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The same source again is the same page with what it says now; one that was withdrawn stays so.
     *
     * @return the page's id: {@code /library/item?id=}
     */
    public long publish(NewItem item) {
        long id = find(item.source()).orElseGet(() -> add(item));
        sql.update("update library_item set kind=?, unit_id=?, title=?, topic=?, held_on=?, link=?, search_text=?, published_at=?, published_by=? where id=?",
                item.kind(), item.unit(), item.title(), item.topic(), item.heldOn(), item.link(), searchText(item), clock.instant(),
                caller.memberIfAny().orElse(null), id);
        PARTS.forEach(part -> sql.update("delete from " + part + " where item_id=?", id));
        write(id, item);
        audit.record("library.publish", "library/" + id, item.source());
        return id;
    }

    /** The page that was made of this source. */
    public Optional<Long> find(String source) {
        return sql.one(row -> row.id("id"), "select id from library_item where source=?", source);
    }

    private long add(NewItem item) {
        return sql.insert("insert into library_item(source, kind, unit_id, title, held_on, link, search_text, published_at) values (?,?,?,?,?,?,?,?)",
                item.source(), item.kind(), item.unit(), item.title(), item.heldOn(), item.link(), "", clock.instant());
    }

    private void write(long id, NewItem item) {
        rows("insert into library_author(item_id, place, member_id) values (?,?,?)", item.authors().size(),
                at -> new Object[] {id, at + 1, item.authors().get(at)});
        rows("insert into library_section(item_id, place, heading, text) values (?,?,?,?)", item.sections().size(),
                at -> new Object[] {id, at + 1, item.sections().get(at).heading(), item.sections().get(at).text()});
        rows("insert into library_file(item_id, place, file_id, purpose, shown) values (?,?,?,?,?)", item.files().size(),
                at -> new Object[] {id, at + 1, item.files().get(at).id(), item.files().get(at).purpose(), item.files().get(at).shown()});
        rows("insert into library_question(item_id, place, revision_id) values (?,?,?)", item.questions().size(),
                at -> new Object[] {id, at + 1, item.questions().get(at)});
    }

    private void rows(String statement, int count, IntFunction<Object[]> row) {
        sql.batch(statement, IntStream.range(0, count).mapToObj(row).toList());
    }

    private String searchText(NewItem item) {
        Map<MemberId, MemberCard> cards = members.cards(item.authors());
        String text = Stream.concat(Stream.concat(Stream.of(item.title()), cards.values().stream().map(MemberCard::name)),
                item.sections().stream().flatMap(one -> Stream.of(one.heading(), one.text()))).collect(Collectors.joining("\n"));
        String searchable = Chinese.searchable(text);
        return searchable.substring(0, Math.min(LONGEST_SEARCH, searchable.length()));
    }
}
