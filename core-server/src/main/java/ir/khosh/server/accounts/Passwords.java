package ir.khosh.server.accounts;

import ir.khosh.server.shared.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id with OWASP's minimum: 19 MiB, two passes, one lane. At most two at a time, each costs about 60 ms. */
@ApplicationScoped
public class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private final Semaphore atOnce = new Semaphore(2, true);
    private final SecureRandom random = new SecureRandom();

    String hash(String password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return "argon2id$19456$2$1$" + Base64.getEncoder().encodeToString(salt) + "$"
                + Base64.getEncoder().encodeToString(derive(password, salt, MEMORY_KIB, PASSES));
    }

    boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        return MessageDigest.isEqual(
                expected, derive(password, salt, Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }

    /** For an unknown user: the same work, never a match. */
    void pretend(String password) {
        derive(password, new byte[16], MEMORY_KIB, PASSES);
    }

    String oneTime() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] derive(String password, byte[] salt, int memoryKib, int passes) {
        try {
            if (!atOnce.tryAcquire(5, TimeUnit.SECONDS)) {
                throw new ConflictException("sign-in-busy", "سامانه مشغول است؛ لطفاً چند لحظه دیگر تلاش کنید.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] result = new byte[32];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), result);
            return result;
        } finally {
            atOnce.release();
        }
    }
}
