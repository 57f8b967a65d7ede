package org.lianbing.doors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianbing.testing.Address;

/** HTTP as no well-behaved client would send it: every byte of the request line, headers and body as it is given. */
final class Raw {

    private static final int PATIENCE = 20_000;

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private Raw() {
    }

    /** @param path after the context root; @param headers each with its line end */
    static String send(String method, String path, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        return send(method, path, headers + "Content-Length: " + content.length + "\r\n", content);
    }

    static String get(String path, String headers) {
        return send("GET", path, headers, new byte[0]);
    }

    /** @return the whole answer, or what came of it before the server hung up */
    static String send(String method, String path, String headers, byte[] body) {
        URI address = URI.create(Address.of());
        String head = method + " " + address.getPath() + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nConnection: close\r\n" + headers + "\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            return answer(socket.getInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        }
    }

    /** To its end, not to the end of the connection: a server that refused a body unread still waits for it before it hangs up. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        try {
            for (int read = in.read(buffer); read >= 0; read = isWhole(answer) ? -1 : in.read(buffer)) {
                answer.write(buffer, 0, read);
            }
        } catch (SocketException hungUp) {
            // what it said before that counts
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static boolean isWhole(ByteArrayOutputStream sofar) {
        String answer = sofar.toString(StandardCharsets.ISO_8859_1);
        int body = answer.indexOf("\r\n\r\n") + 4;
        Matcher length = LENGTH.matcher(answer);
        return body > 3 && (length.find() && length.start() < body ? answer.length() >= body + Integer.parseInt(length.group(1))
                : answer.endsWith("\r\n0\r\n\r\n"));
    }

    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    static String head(String answer) {
        return answer.replaceFirst("(?s)\r\n\r\n.*", "");
    }
}
