package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ir.khosh.server.shared.Refusal;
import ir.khosh.server.shared.RefusedException;
import ir.khosh.values.TrackingCode;
import ir.khosh.wire.requests.RequestState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestFilterTest {

    private static final String CODE = TrackingCode.of(12_345_678).value();

    @Test
    void aTextIsACodeElseANumberElseAName() {
        assertThat(text(CODE).condition()).contains("r.tracking_code = ?");
        assertThat(text("۰۹۱۲ ۱۲۳ ۴۵۶۷").values()).containsExactly("09121234567");
        assertThat(text("علي رضايي").values()).containsExactly("%علی رضایی%");
    }

    @Test
    void aPercentSignInANameIsNoWildcard() {
        assertThat(text("50%_!").values()).containsExactly("%50!%!_!!%");
    }

    @Test
    void daysAreDaysInTehranAndBothAreIncluded() {
        RequestFilter filter = RequestFilter.read(null, "PAID", "17", "2026-11-22", "2026-11-22");
        assertThat(filter.values())
                .containsExactly(
                        RequestState.PAID,
                        17L,
                        Instant.parse("2026-11-21T20:30:00Z"),
                        Instant.parse("2026-11-22T20:30:00Z"));
    }

    @Test
    void everythingUnreadableIsSaidAtItsField() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> RequestFilter.read("x".repeat(81), "LOST", "me", "yesterday", null))
                .satisfies(refused -> assertThat(refused.refusals())
                        .extracting(Refusal::field)
                        .containsExactly("text", "state", "contractor", "from"));
    }

    private static RequestFilter text(String text) {
        return RequestFilter.read(text, null, null, null, null);
    }
}
