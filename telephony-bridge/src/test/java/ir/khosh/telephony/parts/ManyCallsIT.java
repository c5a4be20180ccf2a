package ir.khosh.telephony.parts;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.plan.TestExchange;
import ir.khosh.telephony.replay.TranscriptRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Four hundred real calls in a row; what was said meanwhile is left as a transcript for benches. */
@ExtendWith(SharedExchange.class)
class ManyCallsIT {

    private static final int CALLS = 400;

    @Test
    void every_call_has_one_end_that_agrees_with_the_exchanges_own_log(TestExchange exchange) throws IOException {
        try (TranscriptRecorder recorder = new TranscriptRecorder(Path.of("target/transcripts/400-calls.ami.gz"));
                Desk desk = new Desk(exchange, exchange.access(), recorder)) {
            for (String seat : List.of("1001", "1002", "1003", "1004")) {
                desk.operator(new Extension(seat), Duration.ofMillis(40));
            }
            Sipp callers = desk.callers(CALLS, 10, Duration.ofMillis(80));
            assertThat(callers.awaitExit(180)).isZero();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(desk.heard().view().calls()).isEmpty());

            Set<CallId> calls = desk.heard().raw().stream()
                    .filter(CallEvent.Queued.class::isInstance)
                    .map(event -> ((CallEvent.Queued) event).call())
                    .collect(Collectors.toSet());
            assertThat(calls).hasSize(CALLS);
            List<String> log = exchange.queueLog();
            assertThat(calls).allSatisfy(call -> {
                assertThat(desk.heard().story(call))
                        .contains("Ended")
                        .filteredOn(word -> word.startsWith("Released"))
                        .hasSize(1);
                assertThat(log)
                        .filteredOn(line -> line.contains("|" + call + "|") && line.contains("|COMPLETE"))
                        .hasSize(1);
            });
            assertThat(desk.telephony().counters().dropped()).isZero();
            assertThat(desk.telephony().counters().malformed()).isZero();
            // the exchange sends what is read and little else; without its filter it was 36 events a call
            assertThat(desk.telephony().counters().received()).isLessThan(16L * CALLS);
            assertThat(desk.telephony().counters().ignored()).isLessThan(CALLS);
        }
    }
}
