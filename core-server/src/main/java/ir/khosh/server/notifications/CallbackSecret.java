package ir.khosh.server.notifications;

import ir.khosh.server.shared.AccessException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a provider must show when it calls us, in a header or, for those that know only addresses, in the path. */
@Singleton
class CallbackSecret {

    static final String HEADER = "X-Khosh-Secret";

    private final byte[] secret;

    @Inject
    CallbackSecret(@ConfigProperty(name = "khosh.callback.secret") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws AccessException 401 when it is another or none */
    void check(String given) {
        if (given == null || !MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8))) {
            throw new AccessException(401, "callback-secret-wrong", "این نشانی تنها برای سامانهٔ پیامک است.");
        }
    }
}
