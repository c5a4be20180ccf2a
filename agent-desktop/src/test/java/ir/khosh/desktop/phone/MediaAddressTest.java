package ir.khosh.desktop.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.wire.agents.PhoneLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaAddressTest {

    @TempDir
    Path certificates;

    private static PhoneLine at(String host, boolean encrypted) {
        return new PhoneLine("DESKTOP", host, 7101, "1001", "secret", encrypted);
    }

    @Test
    void beside_the_exchange_the_secret_is_enough() throws NoCertificate {
        assertThat(MediaAddress.of(at("127.0.0.1", false), certificates).encryption())
                .isNull();
    }

    @Test
    void elsewhere_no_port_is_opened_in_plain_text_whatever_the_server_says() {
        assertThatThrownBy(() -> MediaAddress.of(at("192.0.2.9", false), certificates))
                .isInstanceOf(NoCertificate.class);
        assertThatThrownBy(() -> MediaAddress.of(at("127.0.0.1", true), certificates))
                .as("nor where the exchange expects encryption")
                .isInstanceOf(NoCertificate.class);
    }

    @Test
    void a_file_that_the_seats_secret_does_not_open_is_no_certificate() throws IOException {
        Files.writeString(certificates.resolve("1001.p12"), "something else");

        assertThatThrownBy(() -> MediaAddress.of(at("192.0.2.9", true), certificates))
                .isInstanceOf(NoCertificate.class)
                .hasMessageContaining("1001.p12")
                .hasMessageNotContaining("secret");
    }

    @Test
    void its_secret_is_not_printed() throws NoCertificate {
        assertThat(MediaAddress.of(at("127.0.0.1", false), certificates))
                .hasToString("MediaAddress[1001@/127.0.0.1:7101]");
    }
}
