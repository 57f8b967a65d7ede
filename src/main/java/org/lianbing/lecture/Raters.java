package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.ServerKey;

/**
 * The pseudonyms under which listeners rate the lectures of one series. They are stored sealed, each time differently: without the server's
 * key two ratings of the same rater look as different as any two, so that nobody can compare who rated when with what was rated when.
 */
@ApplicationScoped
class Raters {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final ServerKey key;
    private final SecureRandom random = new SecureRandom();

    Raters() {
        this(null);
    }

    @Inject
    Raters(ServerKey key) {
        this.key = key;
    }

    /** @return sealed, for the table */
    String of(Meeting meeting, MemberId member) {
        String series = meeting.seriesId() == null ? "meeting/" + meeting.id() : "series/" + meeting.seriesId();
        String pseudonym = HexFormat.of().formatHex(ServerKey.hmac(key.of("lecture/rater/" + series), member.toString()));
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(pseudonym.getBytes(StandardCharsets.US_ASCII));
            byte[] whole = Arrays.copyOf(nonce, NONCE + hidden.length);
            System.arraycopy(hidden, 0, whole, NONCE, hidden.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The pseudonym; empty where it was sealed under another key. */
    Optional<String> open(String sealed) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE)).doFinal(whole, NONCE, whole.length - NONCE);
            return Optional.of(new String(plain, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException anotherKey) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key.of("lecture/rater/seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
