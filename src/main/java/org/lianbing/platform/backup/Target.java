package org.lianbing.platform.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a company's data lies.
 *
 * @param files the folder of {@link org.lianbing.platform.FileStore}
 */
public record Target(String url, String user, String password, Path files) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }
}
