package org.lianbing.platform;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/**
 * Where mail is handed over, as {@code LIANBING_SMTP_URL} names it: {@code smtp://user:password@host:587}, or {@code smtps://} for TLS
 * from the first byte. A name and password are sent over TLS only.
 *
 * @param user null where the server asks for none
 */
record MailServer(boolean tls, String host, int port, String user, String password, String from) {

    private static final String PATIENCE_MS = "10000";

    /** @return empty if one of the two is missing or malformed */
    static Optional<MailServer> of(String url, String from) {
        if (url == null || url.isBlank() || !isAddress(from)) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(url.strip());
            boolean tls = "smtps".equalsIgnoreCase(uri.getScheme());
            if (uri.getHost() == null || !tls && !"smtp".equalsIgnoreCase(uri.getScheme())) {
                return Optional.empty();
            }
            String[] who = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
            String user = who.length == 0 ? null : decoded(who[0]);
            int usual = tls ? 465 : user == null ? 25 : 587;
            return Optional.of(new MailServer(tls, uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), user,
                    who.length < 2 ? "" : decoded(who[1]), from.strip()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static boolean isAddress(String address) {
        try {
            new InternetAddress(address == null ? "" : address.strip(), true).validate();
            return address.contains("@");
        } catch (MessagingException malformed) {
            return false;
        }
    }

    /** A plus stands for itself in the first part of a URL. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Waits at most ten seconds for each answer of the server. */
    void send(String to, String subject, String words, Instant at) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(properties(), user == null ? null : new Login(user, password)));
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(subject, "UTF-8");
        message.setText(words, "UTF-8");
        message.setSentDate(Date.from(at));
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    private Properties properties() {
        String scheme = tls ? "smtps" : "smtp";
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", scheme);
        properties.put("mail.transport.protocol.rfc822", scheme);
        String own = "mail." + scheme + ".";
        properties.put(own + "host", host);
        properties.put(own + "port", Integer.toString(port));
        properties.put(own + "auth", Boolean.toString(user != null));
        properties.put(own + "starttls.enable", "true");
        properties.put(own + "starttls.required", Boolean.toString(!tls && user != null));
        properties.put(own + "ssl.checkserveridentity", "true");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put(own + wait, PATIENCE_MS);
        }
        return properties;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + host + ":" + port;
    }

    private static final class Login extends Authenticator {

        private final PasswordAuthentication login;

        Login(String user, String password) {
            login = new PasswordAuthentication(user, password);
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return login;
        }
    }
}
