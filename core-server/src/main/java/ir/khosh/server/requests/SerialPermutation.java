package ir.khosh.server.requests;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Gives each serial number its own place among the eight-digit numbers in an order that cannot be guessed without the
 * secret: a Feistel network over 28 bits that is walked until the result is in range, so no two serials meet.
 */
final class SerialPermutation {

    private static final long FIRST = 10_000_000;
    private static final long COUNT = 90_000_000;
    private static final int HALF_BITS = 14;
    private static final int HALF_MASK = (1 << HALF_BITS) - 1;
    private static final int ROUNDS = 6;

    private final byte[] secret;

    /** @param secret at least 16 bytes that never change, or codes would repeat */
    SerialPermutation(byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("the secret is too short");
        }
        this.secret = secret.clone();
    }

    /** @param serial 0 to 89,999,999 */
    long place(long serial) {
        if (serial < 0 || serial >= COUNT) {
            throw new IllegalArgumentException("serial numbers are used up");
        }
        long place = serial;
        do {
            place = encipher((int) place);
        } while (place >= COUNT);
        return FIRST + place;
    }

    private int encipher(int block) {
        int left = block >>> HALF_BITS;
        int right = block & HALF_MASK;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ mix(round, right);
            left = right;
            right = next;
        }
        return left << HALF_BITS | right;
    }

    private int mix(int round, int half) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            byte[] hash = digest.digest(
                    ByteBuffer.allocate(8).putInt(round).putInt(half).array());
            return ByteBuffer.wrap(hash).getInt() & HALF_MASK;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
