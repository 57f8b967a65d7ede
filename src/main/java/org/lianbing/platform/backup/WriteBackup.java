package org.lianbing.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes everything of a company into one zip: each table as CSV in the order of its key, the files that people brought, and a
 * manifest of counts and checksums. All tables are read in one snapshot while others go on writing. The file appears under its
 * name only when it is whole and on disk; its owner alone may read it.
 */
public final class WriteBackup {

    private final Connection connection;
    private final Schema schema;
    private final List<Manifest.Part> parts = new ArrayList<>();

    private WriteBackup(Connection connection) throws SQLException {
        this.connection = connection;
        this.schema = new Schema(connection);
    }

    /**
     * @param connection used for nothing else meanwhile, not in a transaction; its transaction is ended afterwards
     * @param files      the folder of {@link org.lianbing.platform.FileStore}; may be missing
     */
    public static Manifest write(Connection connection, Path files, Path target, String product, Instant now) throws SQLException, IOException {
        connection.setAutoCommit(false);
        WriteBackup backup = new WriteBackup(connection);
        // H2 calls its snapshot of all tables serializable; PostgreSQL's repeatable read is one
        connection.setTransactionIsolation(backup.schema.isPostgres() ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_SERIALIZABLE);
        Path fresh = Files.createDirectories(target.toAbsolutePath().getParent()).resolve(target.getFileName() + ".part");
        try {
            Manifest manifest = backup.into(fresh, files, product, now);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            connection.rollback();
            Files.deleteIfExists(fresh);
        }
    }

    private Manifest into(Path fresh, Path files, String product, Instant now) throws SQLException, IOException {
        Files.deleteIfExists(fresh);
        create(fresh);
        int version = schema.version();
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel), 65_536));
            for (Table table : schema.tables()) {
                rows(table, zip);
            }
            Manifest manifest = new Manifest(version, product, schema.isPostgres() ? "PostgreSQL" : "H2", now, parts,
                    new Counters(connection, schema).read());
            files(files, zip);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.text());
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    private static void create(Path fresh) throws IOException {
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(fresh);
        }
    }

    private void rows(Table table, ZipOutputStream zip) throws SQLException, IOException {
        String name = "tables/" + table.name() + ".csv";
        zip.putNextEntry(new ZipEntry(name));
        Measured measured = new Measured(zip);
        long rows = 0;
        Writer writer = new OutputStreamWriter(measured, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, Csv.FORMAT);
        printer.printRecord(table.columns().stream().map(Table.Column::name));
        try (PreparedStatement query = connection.prepareStatement(table.select(schema.isPostgres()))) {
            query.setFetchSize(500);
            try (ResultSet row = query.executeQuery()) {
                for (; row.next(); rows++) {
                    for (int i = 0; i < table.columns().size(); i++) {
                        printer.print(table.columns().get(i).kind().text(row, i + 1));
                    }
                    printer.println();
                }
            }
        }
        printer.flush();
        zip.closeEntry();
        parts.add(new Manifest.Part(name, rows, measured.bytes(), measured.sha256()));
    }

    /** After the rows: what a row names lay on disk before the row was there. What the disk has spoilt is told by its checksum. */
    private void files(Path folder, ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            for (Path file : (Iterable<Path>) all.filter(path -> path.getFileName().toString().matches("[0-9a-f]{64}")).sorted()::iterator) {
                file(file, zip);
            }
        }
    }

    private void file(Path file, ZipOutputStream zip) throws IOException {
        String name = "files/" + file.getFileName();
        try (InputStream content = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            Measured measured = new Measured(zip);
            content.transferTo(measured);
            zip.closeEntry();
            parts.add(new Manifest.Part(name, -1, measured.bytes(), measured.sha256()));
        } catch (NoSuchFileException thrownAwayMeanwhile) {
            return;
        }
    }
}
