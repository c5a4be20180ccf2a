package ir.khosh.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.catalogue.PromiseView;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromiseKeepingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aPromiseBeginsTodayOrLaterAndEndsAfterItsFirstStep() {
        assertThat(codes(TODAY, 4, 72)).isEmpty();
        assertThat(codes(TODAY.minusDays(1), 4, 72)).containsExactly("promise-in-past");
        assertThat(codes(null, 4, 72)).containsExactly("required");
        assertThat(codes(TODAY, 0, 9_999)).containsExactly("out-of-range", "out-of-range");
        assertThat(codes(TODAY, 72, 4)).containsExactly("promise-reversed");
    }

    private static List<String> codes(LocalDate from, int response, int finish) {
        return PromiseKeeping.check(new PromiseView(0, from, response, finish, true), TODAY).refusals().stream()
                .map(Refusal::code)
                .toList();
    }
}
