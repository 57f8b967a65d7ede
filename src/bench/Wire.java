import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection, kept alive. As little work as HTTP allows, so that the driver takes little from what it measures. */
final class Wire {

    private static final long IDLE = 10_000_000_000L;

    private Socket socket;
    private InputStream in;
    private long used;

    /** As browsers do, a connection that may have been closed meanwhile is opened anew. */
    String call(String token, String method, String path, String body) throws IOException {
        boolean idle = System.nanoTime() - used > IDLE;
        used = System.nanoTime();
        if (socket == null || idle) {
            close();
            socket = new Socket("localhost", House.PORT);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                + (token == null ? "" : "\r\nAuthorization: Bearer " + token) + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream(512);
        request.write(head.getBytes(StandardCharsets.UTF_8));
        request.write(bytes);
        socket.getOutputStream().write(request.toByteArray());
        return answer();
    }

    private void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }

    /** Of somebody of the demo company. */
    String token(String login) throws IOException {
        return Api.text(call(null, "POST", "/api/tokens", Api.credentials(login)), "token");
    }

    private String answer() throws IOException {
        String status = line();
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase();
            length = lower.startsWith("content-length:") ? Integer.parseInt(lower.substring(15).strip()) : length;
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        String body = chunked ? chunks() : new String(in.readNBytes(Math.max(0, length)), StandardCharsets.UTF_8);
        if (!status.startsWith("HTTP/1.1 20")) {
            throw new IllegalStateException(status + " " + body);
        }
        return body;
    }

    private String chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(length));
            line();
        }
        line();
        return body.toString(StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new IOException("closed");
            } else if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }
}
