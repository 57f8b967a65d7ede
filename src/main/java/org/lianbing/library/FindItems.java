package org.lianbing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Topic;

/** Finds pages of the library by words, kind and topic; a fixed number of queries. */
@ApplicationScoped
@Transactional
public class FindItems {

    public static final int PAGE = 20;

    private static final int MOST = 10_000;
    private static final String FROM = " from library_item i join unit_card u on u.id=i.unit_id where ";

    private final Sql sql;
    private final LibrarySight sight;
    private final Bank bank;

    FindItems() {
        this(null, null, null);
    }

    @Inject
    FindItems(Sql sql, LibrarySight sight, Bank bank) {
        this.sql = sql;
        this.sight = sight;
        this.bank = bank;
    }

    public int count(ItemFilter filter) {
        List<Object> args = new ArrayList<>();
        String condition = where(filter, args);
        return (int) sql.count("select count(*) as n" + FROM + condition, args.toArray());
    }

    /** Pages from 0, the latest first. */
    public List<ItemRow> page(ItemFilter filter, int page) {
        return rows(filter, PAGE, page * PAGE);
    }

    /** All at once, for a file. */
    public List<ItemRow> all(ItemFilter filter) {
        return rows(filter, MOST, 0);
    }

    /** Those that pages of the library belong to, and the caller may read. */
    public List<Topic> topics() {
        List<Object> args = new ArrayList<>();
        String condition = where(ItemFilter.of("", "", "", ""), args);
        List<String> used = sql.list(row -> row.text("topic"), "select distinct i.topic" + FROM + condition + " and i.topic is not null", args.toArray());
        return bank.topics().stream().filter(topic -> used.contains(topic.ref())).toList();
    }

    private List<ItemRow> rows(ItemFilter filter, int most, int from) {
        List<Object> args = new ArrayList<>();
        String condition = where(filter, args);
        args.add(most);
        args.add(from);
        List<ItemRow> found = sql.list(FindItems::row, "select i.id, i.kind, i.title, u.name as unit_name, i.topic, i.held_on, (select s.text from library_section s "
                + "where s.item_id=i.id and s.place=1) as beginning" + FROM + condition + " order by i.held_on desc, i.id desc limit ? offset ?", args.toArray());
        List<Long> ids = found.stream().map(ItemRow::id).toList();
        Map<Long, String> authors = authors(ids);
        Map<Long, Integer> pictures = pictures(ids);
        Map<String, String> titles = bank.topics().stream().collect(Collectors.toMap(Topic::ref, Topic::title));
        return found.stream().map(row -> new ItemRow(row.id(), row.kind(), row.title(), authors.getOrDefault(row.id(), ""), row.unit(),
                row.topic() == null ? null : titles.get(row.topic()), row.heldOn(), row.beginning(),
                pictures.containsKey(row.id()) ? "library/" + row.id() + "/files/" + pictures.get(row.id()) : null)).toList();
    }

    private Map<Long, String> authors(List<Long> ids) {
        return sql.list(row -> Map.entry(row.id("item_id"), row.text("name")), "select a.item_id, m.name from library_author a join member_card m "
                + "on m.id=a.member_id where a.item_id in (" + Sql.marks(ids.size()) + ") order by a.item_id, a.place", ids.toArray()).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining("、"))));
    }

    private Map<Long, Integer> pictures(List<Long> ids) {
        Map<Long, Integer> first = new HashMap<>();
        sql.list(row -> first.put(row.id("item_id"), row.count("place")), "select item_id, min(place) as place from library_file where shown and item_id in ("
                + Sql.marks(ids.size()) + ") group by item_id", ids.toArray());
        return first;
    }

    private String where(ItemFilter filter, List<Object> args) {
        String sighted = filter.withdrawn() ? sight.keptCondition(args) + " and i.withdrawn_at is not null"
                : sight.condition(args) + " and i.withdrawn_at is null";
        args.add(Chinese.contains(filter.search()));
        StringBuilder where = new StringBuilder(sighted).append(" and i.search_text like ? escape '!'");
        if (filter.kind() != null) {
            where.append(" and i.kind=?");
            args.add(filter.kind());
        }
        if (!filter.topic().isEmpty()) {
            where.append(" and i.topic=?");
            args.add(filter.topic());
        }
        return where.toString();
    }

    private static ItemRow row(Row row) {
        return new ItemRow(row.id("id"), ItemKind.valueOf(row.text("kind")), row.text("title"), "", row.text("unit_name"), row.text("topic"),
                row.date("held_on"), row.text("beginning") == null ? "" : row.text("beginning"), null);
    }
}
