package ir.khosh.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.JobSamples;
import ir.khosh.wire.agents.PhoneLine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an operator sees of a desktop that should be the phone and cannot encrypt. */
class DeskPhoneWindowTest extends WindowTest {

    DeskPhoneWindowTest() {
        super(JobSamples.server());
    }

    @Test
    void a_desk_on_another_machine_without_its_certificate_says_so() {
        server.on("GET /api/agents/me/phone", new PhoneLine("DESKTOP", "192.0.2.9", 7101, "1001", "hush", true));
        open().signIn();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> window.text("phone-trouble").contains("گواهی این میز"));
        bothSizes("phone-without-certificate");
        assertThat(window.text("phone-trouble")).contains("بی‌رمز پذیرفته نمی‌شود");
    }
}
