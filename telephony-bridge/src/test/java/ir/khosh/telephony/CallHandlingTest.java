package ir.khosh.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallHandlingTest {

    private static final Extension SARA = new Extension("1001");
    private static final Extension REZA = new Extension("1002");

    private final BoardScript time = new BoardScript();
    private final CallBoard board = CallBoard.empty();

    @BeforeEach
    void saraTalks() {
        play("queued A citizens\noffered A 1001\nconnected A 1001");
    }

    private void play(String script) {
        script.lines().map(time::event).forEach(board::apply);
    }

    private CallState call() {
        return board.view().calls().get(0);
    }

    @Test
    void only_who_talks_can_hold_the_caller() {
        play("held A 1002");
        assertThat(call().handling().held()).isFalse();
        play("held A 1001");
        assertThat(call().handling().held()).isTrue();
        play("unheld A 1001");
        assertThat(call().handling()).isEqualTo(CallHandling.NONE);
    }

    @Test
    void a_call_that_is_given_on_is_nobodys_until_it_is_taken() {
        play("held A 1001\nreleased A 1001 transferred\ntransferred A 1002");
        assertThat(call().agent()).isNull();
        assertThat(call().ringing()).containsExactly(REZA);
        assertThat(call().phase()).isEqualTo(Phase.CONNECTED);
        play("connected A 1002");
        assertThat(call().agent()).isEqualTo(REZA);
        assertThat(call().handling()).isEqualTo(CallHandling.NONE);
    }

    @Test
    void a_call_that_nobody_takes_waits_again_and_was_answered_all_the_same() {
        play("released A 1001 transferred\ntransferred A 1002\nwithdrawn A 1002 no_answer\nrequeued A");
        assertThat(call().phase()).isEqualTo(Phase.WAITING);
        assertThat(call().connectedAt()).isNotNull();
    }

    @Test
    void a_call_that_somebody_talks_in_does_not_go_back_to_the_queue() {
        play("requeued A");
        assertThat(call().agent()).isEqualTo(SARA);
    }

    @Test
    void a_consultation_ends_with_whoever_was_asked() {
        play("consulting A 1001 1002\nconsulted A 1001 1002");
        assertThat(call().handling().consultTalking()).isTrue();
        play("unconsulted A 1001 1003");
        assertThat(call().handling().consulted()).isEqualTo(REZA);
        play("unconsulted A 1001 1002");
        assertThat(call().handling().consulted()).isNull();
        assertThat(call().agent()).isEqualTo(SARA);
    }

    @Test
    void in_a_conference_the_other_goes_on_when_the_operator_leaves() {
        play("consulting A 1001 1002\nconsulted A 1001 1002\nconference A 1002");
        assertThat(call().handling().others()).containsExactly(REZA);
        play("released A 1001 agent_hung_up\nconnected A 1002");
        assertThat(call().agent()).isEqualTo(REZA);
        assertThat(call().handling().others()).isEmpty();
    }

    @Test
    void a_parked_call_is_taken_up_by_whoever_rings_for_it() {
        play("released A 1001 transferred\nparked A 1001");
        assertThat(call().handling().slot()).isEqualTo("701");
        assertThat(call().handling().parkedBy()).isEqualTo(SARA);
        play("transferred A 1002\nconnected A 1002");
        assertThat(call().handling().isParked()).isFalse();
    }

    @Test
    void a_snapshot_says_what_it_sees_and_keeps_what_it_cannot_see() {
        play("held A 1001\nsnapshot talking A 1001");
        assertThat(call().handling().held()).isFalse();
    }

    @Test
    void an_outgoing_call_rings_the_operator_then_the_citizen() {
        play("outgoing B 1003");
        CallState out = board.view().calls().get(1);
        assertThat(out.phase()).isEqualTo(Phase.DIALLING);
        assertThat(out.ringing()).containsExactly(new Extension("1003"));
        play("dialling B 1003\nconnected B 1003");
        assertThat(board.view().calls().get(1).phase()).isEqualTo(Phase.CONNECTED);
        assertThat(board.view().calls().get(1).handling().outgoing()).isTrue();
    }

    @Test
    void a_parked_call_that_nobody_takes_up_is_parked_no_more_before_anybody_is_rung() {
        play("parked A 1001\nunclaimed A 1001");
        assertThat(call().handling().isParked()).isFalse();
        assertThat(call().agent()).isNull();
        play("transferred A 1001");
        assertThat(call().ringing()).containsExactly(SARA);
    }

    @Test
    void a_call_that_was_not_parked_cannot_come_back_from_there() {
        CallState before = call();
        play("unclaimed A 1001");
        assertThat(call()).isEqualTo(before);
    }
}
