package org.lianbing.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.lianbing.testing.Address;

/**
 * Prepares a server of its own for each run: a copy of the product's configuration under another name, free ports, an empty data
 * folder and the database that {@code lianbing.it.database} names. Neither a server that somebody works with nor a second run on
 * the same machine is in its way.
 */
public class TestServer implements LoadableExtension {

    private static final Path SERVERS = Path.of("target/liberty/wlp/usr/servers").toAbsolutePath();

    /** To compile well what runs for minutes only costs more than it saves; without the last the code of so many classes has no room. */
    private static final String SHORT_LIVED = "\n-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n-XX:ReservedCodeCacheSize=240m\n";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Preparation.class);
    }

    /** Tells Arquillian which server to start. */
    public static class Preparation {

        public void prepare(@Observes ContainerRegistry registry) {
            TestDatabase database = TestDatabase.named(System.getProperty("lianbing.it.database", "h2"));
            String name = "it-" + ProcessHandle.current().pid() + "-" + database.name();
            List<Integer> ports = freePorts(2);
            Map<String, String> settings = new LinkedHashMap<>(database.settings());
            settings.put("LIANBING_HTTP_PORT", ports.get(0).toString());
            settings.put("LIANBING_HTTPS_PORT", ports.get(1).toString());
            settings.put("LIANBING_HOST", "localhost");
            settings.put("LIANBING_DATA", emptied(Path.of("target/it-data").toAbsolutePath()).toString());
            settings.put("LIANBING_COURSES", Path.of("courses").toAbsolutePath().toString());
            settings.put("LIANBING_DEMO", "true");
            create(SERVERS.resolve(name), settings);
            registry.getContainers().forEach(container -> container.getContainerConfiguration()
                    .overrideProperty("serverName", name).overrideProperty("httpPort", ports.get(0).toString()));
            Address.isAt("http://localhost:" + ports.get(0) + "/" + WholeProduct.NAME);
        }
    }

    private static void create(Path server, Map<String, String> settings) {
        try (Stream<Path> old = Files.list(SERVERS)) {
            old.filter(other -> other.getFileName().toString().endsWith(server.getFileName().toString().replaceAll("^it-\\d+", "")))
                    .filter(other -> other.getFileName().toString().startsWith("it-")).forEach(Folders::delete);
            Path product = SERVERS.resolve("defaultServer");
            for (String part : List.of("server.env", "jvm.options", "jdbc")) {
                Folders.copy(product.resolve(part), server.resolve(part));
            }
            Files.writeString(server.resolve("jvm.options"), SHORT_LIVED, StandardOpenOption.APPEND);
            Files.writeString(server.resolve("server.xml"), withoutApplication(Files.readString(product.resolve("server.xml"))));
            Path overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
            Files.writeString(overrides.resolve("it.xml"), overrides(settings));
        } catch (IOException failed) {
            throw new UncheckedIOException("the server is made by liberty:create in mvn verify; is it there?", failed);
        }
    }

    /** Arquillian writes the deployment under test into the product's place. */
    private static String withoutApplication(String configuration) {
        return configuration.replaceFirst("(?s)<webApplication.*</webApplication>", "");
    }

    private static String overrides(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "  <variable name=\"" + setting.getKey() + "\" value=\"" + setting.getValue().replace("&", "&amp;") + "\"/>\n")
                .collect(Collectors.joining("", "<server>\n", "  <config updateTrigger=\"polled\" monitorInterval=\"500ms\"/>\n</server>\n"));
    }

    private static Path emptied(Path folder) {
        Folders.delete(folder);
        return folder;
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        } finally {
            held.forEach(TestServer::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
