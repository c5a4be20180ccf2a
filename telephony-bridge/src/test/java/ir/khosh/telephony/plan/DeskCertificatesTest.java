package ir.khosh.telephony.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.telephony.Extension;
import ir.khosh.telephony.plan.TelephonyPlan.DeskAddress;
import ir.khosh.telephony.plan.TelephonyPlan.Role;
import ir.khosh.telephony.plan.TelephonyPlan.Seat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskCertificatesTest {

    private static final Extension SEAT = new Extension("1001");

    @TempDir
    Path state;

    private ExchangeTree tree;
    private Secrets secrets;

    @BeforeEach
    void open() {
        tree = new ExchangeTree(state);
        secrets = new Secrets(tree.secrets(), new SecureRandom());
    }

    private Path prepare(String host) throws IOException {
        return prepare(host, Clock.systemUTC());
    }

    private Path prepare(String host, Clock clock) throws IOException {
        return new DeskCertificates(tree, secrets, clock)
                .prepare(List.of(new Seat(SEAT, Role.OPERATOR, new DeskAddress(host, 7101))), null);
    }

    private X509Certificate certificate() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(tree.deskCertificate(SEAT))) {
            store.load(in, secrets.named("1001-media").toCharArray());
        }
        return (X509Certificate) store.getCertificate("desk");
    }

    @Test
    void a_desk_gets_a_certificate_for_its_address_from_the_installations_own_authority() throws Exception {
        Path authority = prepare("10.0.0.5");

        try (InputStream in = Files.newInputStream(authority)) {
            certificate()
                    .verify(CertificateFactory.getInstance("X.509")
                            .generateCertificate(in)
                            .getPublicKey());
        }
        assertThat(certificate().getSubjectX500Principal().getName()).isEqualTo("CN=10.0.0.5");
        assertThat(certificate().getBasicConstraints()).as("it signs nothing").isEqualTo(-1);
        try (Stream<Path> files = Files.walk(state.resolve("exchange"))) {
            assertThat(files.toList()).hasSizeGreaterThan(4).allSatisfy(path -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .endsWith("------"));
        }
    }

    @Test
    void it_stays_until_the_address_changes_or_its_end_is_near() throws Exception {
        prepare("10.0.0.5");
        X509Certificate first = certificate();
        prepare("10.0.0.5");
        assertThat(certificate()).isEqualTo(first);

        prepare("10.0.0.6");
        X509Certificate moved = certificate();
        assertThat(moved).isNotEqualTo(first);

        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(7_300 - 30));
        prepare("10.0.0.6", later);
        assertThat(certificate()).isNotEqualTo(moved);
    }

    @Test
    void an_authority_that_cannot_be_read_stops_the_start_in_both_languages() {
        assertThatThrownBy(() -> new DeskCertificates(tree, secrets, Clock.systemUTC())
                        .prepare(List.of(), state.resolve("none.pem")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("desks.authority")
                .hasMessageContaining("گواهی");
    }
}
