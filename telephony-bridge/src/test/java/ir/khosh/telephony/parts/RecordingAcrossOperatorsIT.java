package ir.khosh.telephony.parts;

import static ir.khosh.telephony.parts.Desk.REZA;
import static ir.khosh.telephony.parts.Desk.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.plan.TestExchange;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The recording of a call in which a second operator follows one who has spoken for longer, so sent more packets. */
@ExtendWith(SharedExchange.class)
class RecordingAcrossOperatorsIT {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LONG_TALK = Duration.ofSeconds(4);
    private static final int OPERATOR = 400;
    private static final int BANK_DATA = 860;
    private static final int CITIZEN_LATER = 560;
    private static final CommandOutcome DONE = new CommandOutcome.Done();

    private SpeakingDesk speaking;
    private Desk desk;
    private CallControl control;

    @BeforeEach
    void open(TestExchange shared) {
        speaking = new SpeakingDesk(shared);
        desk = speaking.desk();
        control = speaking.control();
    }

    @AfterEach
    void close() {
        speaking.close();
    }

    @Test
    void a_colleague_to_whom_a_call_is_put_through_is_recorded_with_the_caller() {
        CallId call = speaking.saraTalks("09121150010");
        desk.phone("talking-phone", REZA, SOON);
        speaking.speakFor(500);

        putThroughToReza(call);
        speaking.speakFor(CITIZEN_LATER);
        speaking.end(call);

        Recorded sound = speaking.soundOf(call);
        assertThat(sound.secondsOfBoth(OPERATOR, 500)).isGreaterThan(0.5);
        assertThat(sound.secondsOfBoth(OPERATOR, CITIZEN_LATER))
                .as("after it was put through")
                .isGreaterThan(0.9);
        assertThat(speaking.files()).containsExactly(call.value() + ".wav");
    }

    @Test
    void a_recording_paused_before_a_transfer_goes_on_with_both_voices_when_resumed_after_it() {
        CallId call = speaking.saraTalks("09121150011");
        desk.phone("talking-phone", REZA, SOON);
        speaking.speakFor(500);
        speaking.listenFor(LONG_TALK);
        pauseForBankData(call);
        Desk.outcome(control.transfer(call, SARA, REZA));
        speaking.await(call, state -> REZA.equals(state.agent()));

        resumedAtRezaHasBothVoicesAndNoBankData(call);
    }

    @Test
    void a_recording_paused_before_a_call_is_put_through_goes_on_with_both_voices_when_resumed_after_it() {
        CallId call = speaking.saraTalks("09121150012");
        desk.phone("talking-phone", REZA, SOON);
        speaking.speakFor(500);
        speaking.listenFor(LONG_TALK);
        pauseForBankData(call);
        putThroughToReza(call);

        resumedAtRezaHasBothVoicesAndNoBankData(call);
    }

    @Test
    void a_colleague_who_goes_on_after_a_conference_is_recorded_with_the_caller() {
        CallId call = speaking.saraTalks("09121150013");
        desk.phone("talking-phone", REZA, SOON);
        speaking.listenFor(LONG_TALK);
        Desk.outcome(control.consult(call, SARA, REZA));
        speaking.await(call, state -> state.handling().consultTalking());
        Desk.outcome(control.conference(call, SARA));
        speaking.await(call, state -> state.handling().others().contains(REZA));
        Desk.outcome(control.leave(call, SARA));
        speaking.await(call, state -> REZA.equals(state.agent()));
        speaking.speakFor(CITIZEN_LATER);
        speaking.end(call);

        assertThat(speaking.soundOf(call).secondsOfBoth(OPERATOR, CITIZEN_LATER))
                .isGreaterThan(0.9);
    }

    private void putThroughToReza(CallId call) {
        Desk.outcome(control.consult(call, SARA, REZA));
        speaking.await(call, state -> state.handling().consultTalking());
        Desk.outcome(control.completeConsultation(call, SARA));
        speaking.await(call, state -> REZA.equals(state.agent()));
    }

    private void pauseForBankData(CallId call) {
        assertThat(Desk.outcome(control.pauseRecording(call))).isEqualTo(DONE);
        speaking.speak(BANK_DATA);
    }

    private void resumedAtRezaHasBothVoicesAndNoBankData(CallId call) {
        assertThat(speaking.state(call).handling().recordingPaused()).isTrue();
        speaking.speak(CITIZEN_LATER);
        speaking.listenFor(Duration.ofMillis(300));
        assertThat(Desk.outcome(control.resumeRecording(call))).isEqualTo(DONE);
        speaking.await(call, state -> !state.handling().recordingPaused());
        speaking.listenFor(Duration.ofMillis(1_500));
        speaking.end(call);

        Recorded sound = speaking.soundOf(call);
        assertThat(sound.hasTraceOf(BANK_DATA)).as("a trace of the bank data").isFalse();
        assertThat(sound.secondsOfBoth(OPERATOR, CITIZEN_LATER))
                .as("after it was resumed")
                .isGreaterThan(0.7);
        assertThat(speaking.files()).containsExactly(call.value() + ".wav");
    }
}
