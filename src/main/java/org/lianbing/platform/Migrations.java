package org.lianbing.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database's schema up to date before anything else uses it. */
@ApplicationScoped
class Migrations {

    @Resource(lookup = "jdbc/lianbing")
    DataSource database;

    void migrate(@Observes @Priority(1) Startup start) {
        Flyway.configure(Migrations.class.getClassLoader()).dataSource(database).locations("classpath:db/migration").load().migrate();
    }
}
