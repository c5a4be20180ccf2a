package ir.khosh.e2e;

import ir.khosh.wire.agents.PhoneLine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Somebody on the network who wants the sound of a desk. Believes the installation's authority. */
final class Intruder {

    private final PhoneLine desk;
    private final HttpClient client;

    Intruder(PhoneLine desk, Path certificates) throws IOException, GeneralSecurityException {
        this.desk = desk;
        KeyStore believed = KeyStore.getInstance("PKCS12");
        believed.load(null, null);
        try (InputStream in = Files.newInputStream(certificates.resolve("authority.pem"))) {
            believed.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(believed);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        client = HttpClient.newBuilder().sslContext(context).build();
    }

    /**
     * @param scheme wss or ws
     * @param secret null to show none
     * @return whether the desk took the connection
     */
    boolean enters(String scheme, String secret) {
        WebSocket.Builder builder = client.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .subprotocols("media");
        if (secret != null) {
            builder.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((desk.username() + ":" + secret).getBytes(StandardCharsets.UTF_8)));
        }
        try {
            builder.buildAsync(
                            URI.create(scheme + "://" + desk.host() + ":" + desk.port() + "/media"),
                            new WebSocket.Listener() {})
                    .join()
                    .abort();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }
}
