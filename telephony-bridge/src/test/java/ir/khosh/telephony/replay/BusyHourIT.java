package ir.khosh.telephony.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.asterisk.AsteriskTelephony;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Fifty calls a second for a minute, then more than five thousand events a second for ten seconds. */
class BusyHourIT {

    private static final int BUSIEST_FROM = 60_000;
    private static final int BUSIEST_UNTIL = 70_000;

    @Test
    void no_event_is_lost() throws IOException {
        SeededTraffic traffic = SeededTraffic.busyHour(193);
        int busiest = 0;
        for (int i = 0; i < traffic.size(); i++) {
            busiest += traffic.atMillis(i) >= BUSIEST_FROM && traffic.atMillis(i) < BUSIEST_UNTIL ? 1 : 0;
        }
        assertThat(busiest).isGreaterThan(5_000 * 10);
        BoardKeeper keeper = new BoardKeeper();
        try (LivingExchange exchange = new LivingExchange(traffic);
                Telephony telephony =
                        new AsteriskTelephony(RandomTroubleIT.access(exchange.port()), Clock.systemUTC())) {
            telephony.start(keeper);
            await().atMost(Duration.ofSeconds(20)).until(() -> telephony.link().up());
            long before = telephony.counters().received();
            exchange.begin();
            await().atMost(Duration.ofSeconds(150)).until(exchange::isOver);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(keeper.ended()).hasSize(traffic.calls()));
            assertThat(keeper.begun()).hasSize(traffic.calls());
            assertThat(keeper.endedTwice()).isEmpty();
            assertThat(keeper.isEmpty()).isTrue();
            assertThat(keeper.snapshots()).isEqualTo(1);
            assertThat(telephony.counters().dropped()).isZero();
            assertThat(telephony.counters().malformed()).isZero();
            assertThat(telephony.counters().received() - before).isGreaterThanOrEqualTo(traffic.size());
        }
    }
}
