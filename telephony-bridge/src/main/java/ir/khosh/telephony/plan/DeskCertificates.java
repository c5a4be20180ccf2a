package ir.khosh.telephony.plan;

import ir.khosh.telephony.plan.TelephonyPlan.Seat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * By what the exchange knows desks on other machines: an authority of this installation, made at the first start, and a
 * certificate from it for each of them, in a file that only the seat's media secret opens.
 */
final class DeskCertificates {

    private static final String AUTHORITY = "authority";
    private static final String DESK = "desk";
    private static final String STORE = "PKCS12";
    private static final Duration RENEWED_BEFORE = Duration.ofDays(60);

    private final ExchangeTree tree;
    private final Secrets secrets;
    private final Clock clock;
    private final KeyTool keyTool;

    DeskCertificates(ExchangeTree tree, Secrets secrets, Clock clock) {
        this.tree = tree;
        this.secrets = secrets;
        this.clock = clock;
        this.keyTool = new KeyTool(Path.of(System.getProperty("java.home"), "bin", "keytool"));
    }

    /**
     * Makes what is missing, what belongs to another address, and what ends soon; says so, since the desk needs the new file.
     *
     * @param named the installation's own authority; then no certificate is made here. Null for one made here
     * @return the authority's certificates, which the exchange believes
     * @throws StartFailure when what was named is no such file
     */
    Path prepare(List<Seat> seats, Path named) throws IOException {
        if (named != null) {
            return readable(named);
        }
        try {
            KeyStore authority = authority();
            Certificate root = authority.getCertificate(AUTHORITY);
            PrivateFiles.write(tree.deskAuthority(), pem(root));
            for (Seat seat : seats) {
                if (!stands(seat, root)) {
                    make(seat);
                    System.err.println(
                            "exchange: the certificate of desk " + seat.number() + " is new; give that machine "
                                    + tree.deskCertificate(seat.number()) + " | گواهی میز " + seat.number()
                                    + " تازه است؛ پروندهٔ آن را به دستگاه میز بدهید");
                }
            }
            return tree.deskAuthority();
        } catch (GeneralSecurityException e) {
            throw new StartFailure(1, "the desks' certificates cannot be made: " + e.getMessage());
        }
    }

    private static Path readable(Path named) throws IOException {
        try (InputStream in = Files.newInputStream(named)) {
            if (CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
                throw new CertificateException("it is empty");
            }
            return named.toAbsolutePath();
        } catch (CertificateException | IOException e) {
            throw new StartFailure(
                    2,
                    "desks.authority: " + named
                            + " holds no certificate of an authority in PEM form | گواهی مرجع در این"
                            + " پرونده خوانده نشد؛ بی آن میزهای دستگاه‌های دیگر بی‌رمز می‌ماندند و مرکز راه‌اندازی نمی‌شود");
        }
    }

    private KeyStore authority() throws IOException, GeneralSecurityException {
        String secret = secrets.named("desk-authority");
        if (!Files.exists(tree.deskAuthorityKey())) {
            keyTool.makeAuthority(tree.deskAuthorityKey(), AUTHORITY, secrets.file("desk-authority"));
        }
        return load(tree.deskAuthorityKey(), secret);
    }

    private boolean stands(Seat seat, Certificate root) {
        try {
            KeyStore store = load(tree.deskCertificate(seat.number()), mediaSecret(seat));
            X509Certificate own = (X509Certificate) store.getCertificate(DESK);
            own.verify(root.getPublicKey());
            return own.getSubjectX500Principal()
                            .getName()
                            .equals("CN=" + seat.desk().host())
                    && own.getNotAfter().toInstant().isAfter(clock.instant().plus(RENEWED_BEFORE));
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    /** The tool signs only inside one store, so a copy of the authority's is taken for each desk and thrown away. */
    private void make(Seat seat) throws IOException, GeneralSecurityException {
        Path draft = tree.deskAuthorityKey().resolveSibling("." + seat.number() + ".draft");
        try {
            PrivateFiles.write(draft, Files.readAllBytes(tree.deskAuthorityKey()));
            keyTool.signDesk(draft, AUTHORITY, DESK, seat.desk().host(), secrets.file("desk-authority"));
            char[] opener = secrets.named("desk-authority").toCharArray();
            KeyStore signed = load(draft, new String(opener));
            Key key = signed.getKey(DESK, opener);
            KeyStore own = KeyStore.getInstance(STORE);
            own.load(null, null);
            char[] secret = mediaSecret(seat).toCharArray();
            own.setKeyEntry(DESK, key, secret, signed.getCertificateChain(DESK));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            own.store(bytes, secret);
            PrivateFiles.write(tree.deskCertificate(seat.number()), bytes.toByteArray());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private String mediaSecret(Seat seat) {
        return secrets.named(seat.number() + "-media");
    }

    private static KeyStore load(Path file, String secret) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(STORE);
            store.load(in, secret.toCharArray());
            return store;
        }
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
