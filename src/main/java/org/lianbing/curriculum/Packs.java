package org.lianbing.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Topic;

/** The course packs and what is wrong with them. For the administrator and trainers. */
@ApplicationScoped
@Transactional
public class Packs {

    private final Access access;
    private final Sql sql;
    private final StoredPacks stored;
    private final Bank bank;

    Packs() {
        this(null, null, null, null);
    }

    @Inject
    Packs(Access access, Sql sql, StoredPacks stored, Bank bank) {
        this.access = access;
        this.sql = sql;
        this.stored = stored;
        this.bank = bank;
    }

    /**
     * In the order of the folders, retired ones last.
     *
     * @throws Failure.Forbidden unless the caller is one of those
     */
    public List<PackCard> all() {
        access.require(Role.ADMIN, Role.TRAINER);
        Map<String, Integer> questions = bank.topics().stream()
                .collect(Collectors.groupingBy(topic -> pack(topic), Collectors.summingInt(Topic::questions)));
        return sql.list(row -> card(row, questions.getOrDefault(row.text("pack"), 0)), "select p.pack, p.title, p.loaded_at, p.retired, "
                + "(select count(*) from lesson l join course c on c.id=l.course_id where c.pack=p.pack and not l.retired) as lessons "
                + "from course_pack p order by p.retired, p.position, p.pack");
    }

    private PackCard card(Row row, int questions) {
        String pack = row.text("pack");
        List<String> courses = sql.list(course -> course.text("title"),
                "select title from course where pack=? and not retired order by position", pack);
        return new PackCard(pack, row.text("title"), courses, row.count("lessons"), questions, row.instant("loaded_at"), row.flag("retired"),
                stored.problems(pack));
    }

    private static String pack(Topic topic) {
        return topic.ref().substring(0, Math.max(0, topic.ref().indexOf('/')));
    }
}
