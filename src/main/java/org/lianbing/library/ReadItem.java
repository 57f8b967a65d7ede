package org.lianbing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.KeptFiles;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;
import org.lianbing.question.Topic;

/** Opens a page of the library and its files. */
@ApplicationScoped
@Transactional
public class ReadItem {

    private static final String NAMES = "select i.id, i.kind, i.title, i.topic, i.held_on, i.link, u.name as unit_name, u.path, i.withdrawn_at, i.withdrawn_reason, "
            + "w.name as withdrawer from library_item i join unit_card u on u.id=i.unit_id left join member_card w on w.id=i.withdrawn_by where i.id=? and ";

    private final Sql sql;
    private final LibrarySight sight;
    private final Members members;
    private final Bank bank;
    private final KeptFiles files;

    ReadItem() {
        this(null, null, null, null, null);
    }

    @Inject
    ReadItem(Sql sql, LibrarySight sight, Members members, Bank bank, KeptFiles files) {
        this.sql = sql;
        this.sight = sight;
        this.members = members;
        this.bank = bank;
        this.files = files;
    }

    /** @throws Failure.NotFound if there is none that the caller may read */
    public ItemView get(long id) {
        List<Object> args = new ArrayList<>(List.of(id));
        return sql.one(this::view, NAMES + sight.condition(args), args.toArray()).filter(item -> item.withdrawn() == null || item.kept())
                .orElseThrow(ReadItem::unknown);
    }

    private ItemView view(Row row) {
        long id = row.id("id");
        ItemView.Withdrawn withdrawn = row.instant("withdrawn_at") == null ? null
                : new ItemView.Withdrawn(row.text("withdrawer"), row.instant("withdrawn_at"), row.text("withdrawn_reason"));
        return new ItemView(id, ItemKind.valueOf(row.text("kind")), row.text("unit_name"), row.text("title"), authors(id), topic(row.text("topic")),
                row.date("held_on"), sections(id), attached(id), questions(id), row.text("link"), withdrawn, sight.isKeeper(row.text("path")));
    }

    private List<MemberCard> authors(long id) {
        List<MemberId> ids = sql.list(row -> row.member("member_id"), "select member_id from library_author where item_id=? order by place", id);
        Map<MemberId, MemberCard> cards = members.cards(ids);
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    private String topic(String ref) {
        return ref == null ? null : bank.topics().stream().filter(topic -> topic.ref().equals(ref)).map(Topic::title).findFirst().orElse(null);
    }

    private List<NewItem.Section> sections(long id) {
        return sql.list(row -> new NewItem.Section(row.text("heading"), row.text("text")), "select heading, text from library_section where item_id=? "
                + "order by place", id);
    }

    private List<ItemView.File> attached(long id) {
        return sql.list(row -> new ItemView.File("library/" + id + "/files/" + row.count("place"), row.text("file_name"), row.flag("shown")),
                "select l.place, l.shown, f.file_name from library_file l join kept_file f on f.id=l.file_id where l.item_id=? order by l.place", id);
    }

    private List<Revision> questions(long id) {
        List<Long> ids = sql.list(row -> row.id("revision_id"), "select revision_id from library_question where item_id=? order by place", id);
        Map<Long, Revision> found = bank.revisions(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * @param place as in its address
     * @throws Failure.NotFound if there is no such file on a page that the caller may read
     */
    public KeptFile file(long id, int place) {
        List<Object> args = new ArrayList<>(List.of(id, place));
        Named named = sql.one(row -> new Named(row.id("file_id"), row.text("purpose"), row.instant("withdrawn_at") != null, row.text("path")),
                "select l.file_id, l.purpose, i.withdrawn_at, u.path from library_file l join library_item i on i.id=l.item_id join unit_card u on u.id=i.unit_id "
                + "where i.id=? and l.place=? and " + sight.condition(args), args.toArray())
                .filter(one -> !one.withdrawn() || sight.isKeeper(one.path())).orElseThrow(ReadItem::unknown);
        return files.find(named.file(), named.purpose()).orElseThrow(ReadItem::unknown);
    }

    private static Failure unknown() {
        return new Failure.NotFound("library.unknown");
    }

    private record Named(long file, String purpose, boolean withdrawn, String path) {
    }
}
