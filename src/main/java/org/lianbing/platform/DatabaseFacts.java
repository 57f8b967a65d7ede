package org.lianbing.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Which database this is, and how far its schema has come. */
@ApplicationScoped
public class DatabaseFacts {

    @Resource(lookup = "jdbc/lianbing")
    DataSource database;

    @Inject
    Sql sql;

    /** As it calls itself: {@code PostgreSQL 18.1}. */
    public String product() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName() + " " + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException failed) {
            throw new Sql.Broken("database product", failed);
        }
    }

    /** The number of the last migration. */
    public String schema() {
        return sql.list(row -> row.text("version"), "select version from flyway_schema_history where success=true and version is not null "
                + "order by installed_rank desc limit 1").stream().findFirst().orElse("–");
    }
}
