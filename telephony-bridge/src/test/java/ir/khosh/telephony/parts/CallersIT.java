package ir.khosh.telephony.parts;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.plan.TestExchange;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What networks send as a caller's number, on the real exchange. */
@ExtendWith(SharedExchange.class)
class CallersIT {

    private static final String LONG = "09123456789012345678901234567890123456789012345678901234567890";

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "anonymous, none",
                "+989121234567, +989121234567",
                "0912abc1234, 09121234",
                "unknown%0D%0AAction:%20Originate, none",
                "%22%3B%24%7BSHELL(id)%7D, none",
                LONG + ", 091234567890123456789012",
                "%DB%B0%DB%B9%DB%B1%DB%B2, none"
            })
    void a_callers_number_arrives_clean_or_as_withheld(String sent, String seen, TestExchange exchange) {
        try (Desk desk = new Desk(exchange);
                Sipp caller = desk.abandoningCaller("193", sent, Duration.ofMillis(300))) {
            CallEvent.Queued queued = desk.heard().await(CallEvent.Queued.class);

            assertThat(queued.caller()).isEqualTo(seen);
            assertThat(desk.storyToTheEnd(queued.call())).containsExactly("Queued citizens", "Abandoned", "Ended");
            assertThat(caller.awaitExit(10)).isZero();
            assertThat(desk.telephony().counters().malformed()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "00989121234567", "194", "1930", "s", "193%40example"})
    void from_the_trunk_nothing_but_the_short_numbers_can_be_reached(String dialled, TestExchange exchange) {
        try (Desk desk = new Desk(exchange);
                Sipp caller = desk.caller(dialled, "09121110009", Duration.ofMillis(100))) {
            assertThat(caller.awaitExit(10)).isNotZero();
            assertThat(desk.heard().raw()).noneMatch(CallEvent.class::isInstance);
        }
    }

    @Test
    void a_stranger_without_a_secret_reaches_nobody(TestExchange exchange) {
        try (Desk desk = new Desk(exchange);
                Sipp stranger = desk.stranger("193")) {
            assertThat(stranger.awaitExit(10)).isNotZero();
            assertThat(desk.heard().raw()).noneMatch(CallEvent.class::isInstance);
        }
    }
}
