package ir.khosh.telephony.parts;

import static ir.khosh.telephony.parts.Desk.REZA;
import static ir.khosh.telephony.parts.Desk.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.plan.TestExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the exchange itself records of calls, with real SIP and RTP: the operator speaks at 400 Hz, the citizen as told. */
@ExtendWith(SharedExchange.class)
class RecordingIT {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration NEVER = Duration.ofMinutes(2);
    private static final int OPERATOR = 400;
    private static final int CITIZEN = 700;
    private static final int BANK_DATA = 860;
    private static final int CITIZEN_LATER = 560;
    private static final CommandOutcome DONE = new CommandOutcome.Done();

    private TestExchange exchange;
    private SpeakingDesk speaking;
    private Desk desk;
    private CallControl control;

    @BeforeEach
    void open(TestExchange shared) {
        exchange = shared;
        speaking = new SpeakingDesk(shared);
        desk = speaking.desk();
        control = speaking.control();
    }

    @AfterEach
    void close() {
        speaking.close();
    }

    @Test
    void what_is_spoken_in_a_pause_is_not_in_the_file_and_all_else_of_both_sides_is() {
        CallId call = speaking.saraTalks("09121150001");
        speaking.listenFor(Duration.ofSeconds(2));

        assertThat(Desk.outcome(control.pauseRecording(call))).isEqualTo(DONE);
        speaking.await(call, state -> state.handling().recordingPaused());
        speaking.speak(BANK_DATA);
        speaking.listenFor(Duration.ofSeconds(2));
        speaking.speak(CITIZEN_LATER);
        speaking.listenFor(Duration.ofMillis(500));
        assertThat(Desk.outcome(control.resumeRecording(call))).isEqualTo(DONE);
        speaking.await(call, state -> !state.handling().recordingPaused());
        speaking.listenFor(Duration.ofSeconds(2));
        speaking.end(call);

        Recorded sound = speaking.soundOf(call);
        assertThat(sound.secondsOf(OPERATOR)).as("of the operator").isGreaterThan(3.0);
        assertThat(sound.secondsOf(CITIZEN)).as("of the citizen").isGreaterThan(1.0);
        assertThat(sound.secondsOf(CITIZEN_LATER))
                .as("of the citizen afterwards")
                .isGreaterThan(1.0);
        assertThat(sound.hasTraceOf(BANK_DATA)).as("a trace of the bank data").isFalse();
        assertThat(sound.longestSilence()).as("of the pause").isGreaterThan(2.2);
        assertThat(sound.seconds()).isGreaterThan(6.0);
    }

    @Test
    void a_pause_lasts_through_whatever_happens_to_the_call() {
        CallId call = speaking.saraTalks("09121150002");
        desk.phone("talking-phone", REZA, SOON);
        Desk.outcome(control.pauseRecording(call));
        speaking.speak(BANK_DATA);

        Desk.outcome(control.hold(call, SARA));
        speaking.await(call, state -> state.handling().held());
        Desk.outcome(control.resume(call, SARA));
        speaking.await(call, state -> !state.handling().held());
        Desk.outcome(control.transfer(call, SARA, REZA));
        speaking.await(call, state -> REZA.equals(state.agent()));
        assertThat(speaking.state(call).handling().recordingPaused()).isTrue();
        speaking.listenFor(Duration.ofSeconds(1));
        speaking.end(call);

        assertThat(speaking.soundOf(call).hasTraceOf(BANK_DATA)).isFalse();
    }

    @Test
    void one_file_goes_on_with_both_voices_through_hold_parking_and_transfer() {
        CallId call = speaking.saraTalks("09121150003");
        desk.phone("talking-phone", REZA, SOON);

        Desk.outcome(control.hold(call, SARA));
        speaking.await(call, state -> state.handling().held());
        Desk.outcome(control.resume(call, SARA));
        speaking.await(call, state -> !state.handling().held());
        speaking.speakFor(500);
        Desk.outcome(control.transfer(call, SARA, REZA));
        speaking.await(call, state -> REZA.equals(state.agent()));
        speaking.speakFor(CITIZEN_LATER);
        Desk.outcome(control.park(call, REZA));
        speaking.await(call, state -> state.handling().isParked());
        Desk.outcome(control.retrieve(call, SARA));
        speaking.await(call, state -> SARA.equals(state.agent()));
        speaking.speakFor(BANK_DATA);
        speaking.end(call);

        Recorded sound = speaking.soundOf(call);
        assertThat(sound.secondsOfBoth(OPERATOR, 500)).as("after hold").isGreaterThan(0.5);
        assertThat(sound.secondsOfBoth(OPERATOR, CITIZEN_LATER))
                .as("after a transfer")
                .isGreaterThan(0.5);
        assertThat(sound.secondsOfBoth(OPERATOR, BANK_DATA))
                .as("after it was parked and taken up")
                .isGreaterThan(0.5);
        assertThat(speaking.files()).containsExactly(call.value() + ".wav");
    }

    @Test
    void a_colleague_who_was_asked_and_joined_is_recorded_with_the_caller() {
        CallId call = speaking.saraTalks("09121150004");
        desk.phone("talking-phone", REZA, SOON);

        Desk.outcome(control.consult(call, SARA, REZA));
        speaking.await(call, state -> state.handling().consultTalking());
        Desk.outcome(control.conference(call, SARA));
        speaking.await(call, state -> state.handling().others().contains(REZA));
        speaking.speak(CITIZEN_LATER);
        speaking.listenFor(Duration.ofSeconds(1));
        Desk.outcome(control.leave(call, SARA));
        speaking.await(call, state -> REZA.equals(state.agent()));
        speaking.speak(BANK_DATA);
        speaking.listenFor(Duration.ofSeconds(1));
        speaking.end(call);

        Recorded sound = speaking.soundOf(call);
        assertThat(sound.secondsOfBoth(OPERATOR, CITIZEN_LATER)).isGreaterThan(0.3);
        assertThat(sound.secondsOfBoth(OPERATOR, BANK_DATA))
                .as("with the colleague alone")
                .isGreaterThan(0.3);
        assertThat(speaking.files()).containsExactly(call.value() + ".wav");
    }

    @Test
    void a_call_to_a_citizen_is_recorded_under_its_id() {
        desk.phone("talking-phone", SARA, SOON);
        desk.citizen(SOON);
        CallId call = new CallId(CallControl.OUTGOING + "recorded");
        Desk.outcome(control.callOut(call, SARA, "09121150005", "193"));
        speaking.await(call, state -> state.connectedAt() != null);
        speaking.listenFor(Duration.ofSeconds(2));
        assertThat(Desk.outcome(control.pauseRecording(call))).isEqualTo(DONE);
        speaking.await(call, state -> state.handling().recordingPaused());
        speaking.end(call);

        assertThat(speaking.soundOf(call).secondsOf(OPERATOR)).isGreaterThan(0.8);
        assertThat(speaking.files()).containsExactly(call.value() + ".wav");
    }

    @Test
    void no_sound_is_kept_of_who_waits_and_gives_up() throws IOException {
        desk.abandoningCaller("193", "09121150006", Duration.ofSeconds(1));
        CallId call = desk.queued("09121150006");
        desk.heard().await(CallEvent.Ended.class, ended -> ended.call().equals(call));

        Path file = exchange.access().recordings().resolve(call + ".wav");
        Awaitility.await().until(() -> Files.exists(file));
        assertThat(Files.size(file)).as("a head without any sound").isLessThanOrEqualTo(44);
    }

    @Test
    void the_exchange_records_with_nobody_of_ours_connected() {
        desk.phone("talking-phone", SARA, SOON);
        desk.signIn(SARA, Desk.CITIZENS);
        desk.telephony().close();
        speaking.speak(CITIZEN);
        Sipp caller = desk.listeningCaller("09121150007", speaking.citizen(), Duration.ofSeconds(3));
        assertThat(caller.awaitExit(20)).isZero();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> speaking.files().size() == 1);
        Recorded sound = Recorded.read(
                exchange.access().recordings().resolve(speaking.files().get(0)));
        assertThat(sound.secondsOf(OPERATOR)).isGreaterThan(1);
        assertThat(sound.secondsOf(CITIZEN)).isGreaterThan(1);
        try (Desk again = new Desk(exchange)) {
            Desk.outcome(again.telephony().signOut(SARA));
        }
    }

    @Test
    void nobody_else_on_the_machine_can_reach_the_sounds() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(exchange.access().recordings())))
                .isEqualTo("rwx------");
    }
}
