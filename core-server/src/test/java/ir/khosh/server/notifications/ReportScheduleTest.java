package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReportScheduleTest {

    @Test
    void a_provider_that_does_not_report_is_asked_ever_more_rarely_and_at_last_no_more() {
        assertThat(ReportSchedule.waitAfter(0)).isEqualTo(Duration.ofMinutes(5));
        for (int asked = 1; asked < 5; asked++) {
            assertThat(ReportSchedule.waitAfter(asked)).isGreaterThan(ReportSchedule.waitAfter(asked - 1));
        }
        assertThat(ReportSchedule.waitAfter(5)).isNull();
    }
}
