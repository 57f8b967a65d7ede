package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The tree of units as those see it who keep it, retired ones included: siblings in their order, counts in one query. */
@ApplicationScoped
@Transactional
class UnitTree {

    private static final String NODE = "select u.id, u.parent_id, u.code, u.name, u.path, u.zone, u.position, u.retired_on, "
            + "(select count(*) from member m where m.unit_id=u.id and m.left_on is null) as members from unit u ";

    private final Sql sql;
    private final Access access;

    UnitTree() {
        this(null, null);
    }

    @Inject
    UnitTree(Sql sql, Access access) {
        this.sql = sql;
        this.access = access;
    }

    /** @throws Failure.NotFound if there is none */
    UnitNode get(long id) {
        UnitNode unit = sql.one(UnitTree::read, NODE + "where u.id=?", id).orElseThrow(() -> new Failure.NotFound("people.unit.unknown"));
        return unit.at(0, (int) sql.count("select count(*) as n from member_card where left_on is null and unit_path like ?", unit.path() + "%"));
    }

    /** @throws Failure.Forbidden unless the caller keeps its roster */
    UnitNode kept(long id) {
        UnitNode unit = get(id);
        access.requireOverUnit(unit.path(), Role.ADMIN, Role.HR);
        return unit;
    }

    List<UnitNode> below(String path) {
        List<UnitNode> all = sql.list(UnitTree::read, NODE + "where u.path like ?", path + "%");
        Map<Long, Integer> below = new HashMap<>();
        all.forEach(unit -> Stream.of(unit.path().split("/")).filter(id -> !id.isEmpty()).forEach(id -> below.merge(Long.valueOf(id), unit.members(), Integer::sum)));
        Map<Long, List<UnitNode>> children = all.stream().filter(unit -> unit.parentId() != null).collect(Collectors.groupingBy(UnitNode::parentId));
        List<UnitNode> ordered = new ArrayList<>();
        Set<Long> ids = all.stream().map(UnitNode::id).collect(Collectors.toSet());
        all.stream().filter(unit -> unit.parentId() == null || !ids.contains(unit.parentId())).forEach(top -> append(top, 0, children, below, ordered));
        return ordered;
    }

    private static void append(UnitNode unit, int depth, Map<Long, List<UnitNode>> children, Map<Long, Integer> below,
            List<UnitNode> ordered) {
        ordered.add(unit.at(depth, below.get(unit.id())));
        children.getOrDefault(unit.id(), List.of()).stream().sorted(Comparator.comparingInt(UnitNode::position).thenComparing(UnitNode::id))
                .forEach(child -> append(child, depth + 1, children, below, ordered));
    }

    private static UnitNode read(Row row) {
        return new UnitNode(row.id("id"), row.number("parent_id"), row.text("code"), row.text("name"), row.text("path"), row.text("zone"),
                row.count("position"), row.date("retired_on"), 0, row.count("members"), 0);
    }
}
