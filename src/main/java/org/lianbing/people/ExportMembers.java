package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Sql;

/** The list of members to be taken away: who keeps a roster gets all its columns, so that the file can come back in. */
@ApplicationScoped
@Transactional
public class ExportMembers {

    private final Access access;
    private final FindMembers find;
    private final Sql sql;
    private final AuditTrail audit;

    ExportMembers() {
        this(null, null, null, null);
    }

    @Inject
    ExportMembers(Access access, FindMembers find, Sql sql, AuditTrail audit) {
        this.access = access;
        this.find = find;
        this.sql = sql;
        this.audit = audit;
    }

    /** @throws Failure.Forbidden if the caller sees nobody */
    public List<Line> of(MemberFilter filter) {
        if (access.pathsInSight(Matter.CARD).isEmpty()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        Map<MemberId, Facts> kept = kept();
        Map<Long, String> names = sql.list(row -> Map.entry(row.id("id"), row.text("name")), "select id, name from unit").stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Line> lines = find.all(filter).stream().map(row -> new Line(row, kept.get(row.card().id()), pathOf(row.card().unitPath(), names))).toList();
        audit.record("people.members.export", "members", lines.size() + " members");
        return lines;
    }

    private Map<MemberId, Facts> kept() {
        Map<MemberId, Facts> facts = new HashMap<>();
        access.pathsOf(Role.ADMIN, Role.HR).forEach(path -> sql.list(row -> facts.put(row.member("id"), LoadCompany.facts(row)),
                LoadCompany.FACTS + "where u.path like ?", path + "%"));
        return facts;
    }

    /** Without the root, which every path begins with. */
    private static String pathOf(String path, Map<Long, String> names) {
        List<String> line = Stream.of(path.split("/")).filter(id -> !id.isEmpty()).map(id -> names.get(Long.valueOf(id))).toList();
        return String.join("/", line.size() > 1 ? line.subList(1, line.size()) : line);
    }

    /** @param facts null where the caller does not keep the roster; @param unitPath names from above: 青岚县局/客户服务一部 */
    public record Line(MemberRow row, Facts facts, String unitPath) {
    }
}
