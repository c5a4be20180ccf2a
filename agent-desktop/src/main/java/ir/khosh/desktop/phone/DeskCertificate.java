package ir.khosh.desktop.phone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * By what the exchange on another machine knows this desk: a PKCS12 file that its administrator brought here. Only the
 * seat's secret, which the server gives to whoever sits there, opens it.
 */
record DeskCertificate(Path file) {

    private static final String PROTOCOL = "TLS";

    /** @param folder where the certificates of this machine's desks lie, each named by its seat */
    static DeskCertificate of(Path folder, String seat) {
        return new DeskCertificate(folder.resolve(seat + ".p12"));
    }

    /** @throws NoCertificate when it is missing, or opens not with this secret */
    SSLContext open(String secret) throws NoCertificate {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, secret.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, secret.toCharArray());
            SSLContext context = SSLContext.getInstance(PROTOCOL);
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new NoCertificate("no certificate for this desk in " + file + ": " + e.getMessage(), e);
        }
    }
}
