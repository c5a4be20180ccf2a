package ir.khosh.server.accounts;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Expiry and subject in the clear, sealed together with the page's name: four bytes of minutes whose first bit says that
 * the subject is a number, the subject, and the first twelve bytes of an HMAC-SHA-256. Short, because it travels in a
 * text of seventy characters.
 */
final class SignedToken {

    private static final int SEAL = 12;
    private static final int NUMBER = 1 << 31;
    private static final int LONGEST_SUBJECT = 18;

    private final SecretKeySpec key;

    SignedToken(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String sign(String page, String subject, Instant expires) {
        if (!subject.matches("[\\x21-\\x7e]{1," + LONGEST_SUBJECT + "}")) {
            throw new IllegalArgumentException("a link's subject has 1 to " + LONGEST_SUBJECT + " ASCII characters");
        }
        boolean number = subject.matches("[1-9][0-9]{0,17}");
        byte[] about = number ? shortest(Long.parseLong(subject)) : subject.getBytes(StandardCharsets.US_ASCII);
        int minutes = Math.toIntExact(Math.floorDiv(expires.getEpochSecond() + 59, 60L));
        byte[] content = ByteBuffer.allocate(4 + about.length)
                .putInt(number ? minutes | NUMBER : minutes)
                .put(about)
                .array();
        byte[] token = Arrays.copyOf(content, content.length + SEAL);
        System.arraycopy(seal(page, content), 0, token, content.length, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    Optional<String> read(String page, String token, Instant now) {
        byte[] bytes = decoded(token);
        if (bytes.length < 4 + 1 + SEAL || bytes.length > 4 + LONGEST_SUBJECT + SEAL) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, bytes.length - SEAL);
        byte[] given = Arrays.copyOfRange(bytes, content.length, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(seal(page, content), SEAL), given)) {
            return Optional.empty();
        }
        int first = ByteBuffer.wrap(content).getInt();
        if (now.getEpochSecond() >= 60L * (first & ~NUMBER)) {
            return Optional.empty();
        }
        byte[] about = Arrays.copyOfRange(content, 4, content.length);
        return Optional.of(
                (first & NUMBER) != 0
                        ? Long.toString(new BigInteger(1, about).longValueExact())
                        : new String(about, StandardCharsets.US_ASCII));
    }

    /** Only the one spelling that {@link #sign} gives is read, so that a link has no twins. */
    private static byte[] decoded(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token == null ? "" : token);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] seal(String page, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(page.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] shortest(long number) {
        byte[] all = ByteBuffer.allocate(8).putLong(number).array();
        return Arrays.copyOfRange(all, Long.numberOfLeadingZeros(number) / 8, 8);
    }
}
