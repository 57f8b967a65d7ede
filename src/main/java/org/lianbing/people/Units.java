package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The tree of units. */
@ApplicationScoped
@Transactional
public class Units {

    private static final String CARD = "select u.id, u.code, u.name, u.path, (select count(*) from member m where m.unit_id = u.id "
            + "and m.left_on is null) as members from unit u ";

    private final Sql sql;

    Units() {
        this(null);
    }

    @Inject
    Units(Sql sql) {
        this.sql = sql;
    }

    /** @throws Failure.NotFound if there is none */
    public UnitCard get(long id) {
        return sql.one(Units::read, CARD + "where u.id=?", id).orElseThrow(() -> new Failure.NotFound("people.unit.unknown"));
    }

    /** This unit and all below it that are not retired, as a tree reads. */
    public List<UnitCard> below(String path) {
        return sql.list(Units::read, CARD + "where u.retired_on is null and u.path like ? order by u.path", path + "%");
    }

    /** So that of two acts on one unit in the running transactions the later one sees the earlier. */
    public void hold(long id) {
        sql.list(row -> row.id("id"), "select id from unit where id=? for update", id);
    }

    private static UnitCard read(Row row) {
        return new UnitCard(row.id("id"), row.text("code"), row.text("name"), row.text("path"), row.count("members"));
    }
}
