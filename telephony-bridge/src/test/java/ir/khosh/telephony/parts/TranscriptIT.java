package ir.khosh.telephony.parts;

import static ir.khosh.telephony.parts.Desk.REZA;
import static ir.khosh.telephony.parts.Desk.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.asterisk.AsteriskTelephony;
import ir.khosh.telephony.asterisk.LinkTimes;
import ir.khosh.telephony.asterisk.RawTap;
import ir.khosh.telephony.plan.TestExchange;
import ir.khosh.telephony.replay.Pace;
import ir.khosh.telephony.replay.ReplayedExchange;
import ir.khosh.telephony.replay.Transcript;
import ir.khosh.telephony.replay.TranscriptRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the real exchange said is recorded, and played again it says the same. */
@ExtendWith(SharedExchange.class)
class TranscriptIT {

    private static final Path RECORDED = Path.of("target/transcripts/calls.ami.gz");

    @Test
    void a_recorded_session_tells_the_same_stories_again(TestExchange exchange) throws IOException {
        List<List<String>> stories = new ArrayList<>();
        List<CallId> calls = new ArrayList<>();
        try (TranscriptRecorder recorder = new TranscriptRecorder(RECORDED)) {
            try (Desk desk = new Desk(exchange, exchange.access(), recorder)) {
                desk.operator(SARA, Duration.ofMillis(300));
                calls.add(call(desk, "193", "09121130001"));
                calls.add(call(desk, "1633", "anonymous"));
                desk.abandoningCaller("193", "09121130003", Duration.ofMillis(50));
                calls.add(desk.queued("09121130003"));
                desk.storyToTheEnd(calls.get(2));
                desk.operator(REZA, Duration.ofSeconds(60));
                calls.add(call(desk, "193", "02144440004"));
                calls.forEach(call -> stories.add(desk.heard().story(call)));
            }
        }
        assertThat(Files.size(RECORDED)).isPositive();

        try (ReplayedExchange replayed = ReplayedExchange.start(Transcript.read(RECORDED), Pace.FULL);
                Telephony telephony = new AsteriskTelephony(
                        replayed.access(), LinkTimes.defaults(), RawTap.none(), Clock.systemUTC(), System::nanoTime)) {
            Heard heard = new Heard();
            telephony.start(heard);
            heard.await(CallEvent.Ended.class, ended -> ended.call().equals(calls.get(3)));
            Awaitility.await().untilAsserted(() -> {
                for (int i = 0; i < calls.size(); i++) {
                    assertThat(heard.story(calls.get(i))).isEqualTo(stories.get(i));
                }
            });
            assertThat(heard.view().calls()).isEmpty();
            assertThat(telephony.counters().malformed()).isZero();
        }
    }

    private static CallId call(Desk desk, String dialled, String caller) {
        int before = desk.heard().raw().size();
        desk.caller(dialled, caller, Duration.ofMillis(200));
        CallId call = desk.heard()
                .await(CallEvent.Queued.class, queued -> true, before)
                .call();
        desk.storyToTheEnd(call);
        return call;
    }
}
