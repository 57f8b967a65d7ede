package org.lianbing.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lianbing.platform.backup.RestoreBackup;

/** Brings the database's schema up to date before anything else uses it; refuses one that is half restored or of a newer product. */
@ApplicationScoped
class Migrations {

    @Resource(lookup = "jdbc/lianbing")
    DataSource database;

    void migrate(@Observes @Priority(1) Startup start) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (RestoreBackup.isHalfDone(connection)) {
                throw new IllegalStateException("a restore into this database was cut short: restore again, then start");
            }
        }
        Flyway.configure(Migrations.class.getClassLoader()).dataSource(database).locations("classpath:db/migration")
                .ignoreMigrationPatterns(new String[0]).load().migrate();
    }
}
