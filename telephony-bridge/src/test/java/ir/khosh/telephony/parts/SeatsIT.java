package ir.khosh.telephony.parts;

import static ir.khosh.telephony.parts.Desk.CITIZENS;
import static ir.khosh.telephony.parts.Desk.OVERFLOW;
import static ir.khosh.telephony.parts.Desk.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.AgentEvent.PhoneState;
import ir.khosh.telephony.CallBoard.SeatState;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.plan.TestExchange;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedExchange.class)
class SeatsIT {

    private static final CommandOutcome DONE = new CommandOutcome.Done();

    @Test
    void an_operator_signs_in_pauses_resumes_and_signs_out(TestExchange exchange) {
        try (Desk desk = new Desk(exchange)) {
            desk.phone(SARA, Duration.ofMinutes(1));
            awaitSeat(desk, new SeatState(SARA, false, false, null, PhoneState.IDLE, null));

            desk.signIn(SARA, CITIZENS, OVERFLOW);
            awaitSeat(desk, new SeatState(SARA, true, false, null, PhoneState.IDLE, null));
            assertThat(Desk.outcome(desk.telephony().signIn(SARA, "again", Set.of(CITIZENS))))
                    .isEqualTo(DONE);

            assertThat(Desk.outcome(desk.telephony().pause(SARA, "break"))).isEqualTo(DONE);
            awaitSeat(desk, new SeatState(SARA, true, true, "break", PhoneState.IDLE, null));
            assertThat(Desk.outcome(desk.telephony().resume(SARA))).isEqualTo(DONE);
            awaitSeat(desk, new SeatState(SARA, true, false, null, PhoneState.IDLE, null));

            assertThat(Desk.outcome(desk.telephony().signOut(SARA))).isEqualTo(DONE);
            awaitSeat(desk, new SeatState(SARA, false, false, null, PhoneState.IDLE, null));
            assertThat(Desk.outcome(desk.telephony().signOut(SARA))).isEqualTo(DONE);
            assertThat(Desk.outcome(desk.telephony().pause(SARA, "break"))).isInstanceOf(CommandOutcome.Refused.class);
        }
    }

    @Test
    void line_breaks_in_a_name_or_reason_cannot_become_a_command(TestExchange exchange) {
        try (Desk desk = new Desk(exchange)) {
            assertThat(Desk.outcome(desk.telephony()
                            .signIn(SARA, "x\r\nAction: Logoff\r\n\r\n|" + "y".repeat(10_000), Set.of(CITIZENS))))
                    .isEqualTo(DONE);
            assertThat(Desk.outcome(desk.telephony().pause(SARA, "tea\r\n\r\nAction: Logoff\r\n\r\n")))
                    .isEqualTo(DONE);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(seat(desk).pauseReason()).isEqualTo("tea Action: Logoff"));
            assertThat(Desk.outcome(desk.telephony().signOut(SARA))).isEqualTo(DONE);
            assertThat(desk.telephony().link().up()).isTrue();
        }
    }

    private static void awaitSeat(Desk desk, SeatState expected) {
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(seat(desk))
                .isEqualTo(expected));
    }

    private static SeatState seat(Desk desk) {
        return desk.heard().view().seats().stream()
                .filter(seat -> seat.agent().equals(SARA))
                .findFirst()
                .orElseThrow();
    }
}
