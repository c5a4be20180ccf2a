package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.Jobs;
import ir.khosh.server.running.RunningServer;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Notices by e-mail through a real SMTP server of this process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmailNoticesIT {

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private RunningServer server;
    private Api operator;
    private Jobs jobs;

    @BeforeAll
    void start() {
        mail.start();
        server = RunningServer.fresh(
                "email",
                "khosh.demo=true",
                "khosh.smtp.host=127.0.0.1",
                "khosh.smtp.port=" + mail.getSmtp().getPort(),
                "khosh.smtp.starttls=false",
                "khosh.smtp.from=khosh@khosh.example");
        operator = server.as("mailer", "OPERATOR", "1194");
        jobs = new Jobs(server, operator, "شاهرود");
    }

    @AfterAll
    void stop() {
        server.close();
        mail.stop();
    }

    @Test
    void who_left_an_address_is_told_there_as_well_once_and_in_persian() throws Exception {
        String address = "/api/notice-emails/" + Api.encoded("۰۹۱۲۹۹۷۰۰۰۱");
        assertThat(operator.put(address, Api.object().put("email", "maryam at example"))
                        .code())
                .isEqualTo("email-invalid");
        operator.put(address, Api.object().put("email", "maryam@example.ir")).expect(200);
        String code = jobs.registered("09129970001");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> channels(code, "SENT").size() == 2);
        List<MimeMessage> received = Arrays.asList(mail.getReceivedMessages());
        assertThat(received).hasSize(1);
        assertThat(received.get(0).getSubject()).isEqualTo("اطلاع‌رسانی خوش");
        assertThat((String) received.get(0).getContent()).contains("تعمیر پکیج").contains("کد رهگیری");
        assertThat(received.get(0).getMessageID()).endsWith("@khosh.example>");

        operator.delete(address);
        String next = jobs.registered("09129970001");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> channels(next, "SENT").size() == 1);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    private List<String> channels(String subject, String state) {
        return StreamSupport.stream(
                        server.admin().get("/api/admin/outbox").expect(200).spliterator(), false)
                .filter(row -> row.path("subject").asText().equals(subject))
                .filter(row -> row.path("state").asText().equals(state))
                .map((JsonNode row) -> row.path("channel").asText())
                .toList();
    }
}
