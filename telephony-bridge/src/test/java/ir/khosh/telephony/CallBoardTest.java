package ir.khosh.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CallBoardTest {

    private final CallBoard board = CallBoard.empty();

    private List<String> play(String script) {
        List<String> changes = new ArrayList<>();
        BoardScript.events(script).forEach(event -> board.apply(event)
                .forEach(change -> changes.add(change.getClass().getSimpleName())));
        return changes;
    }

    private String shown() {
        return BoardScript.text(board.view());
    }

    @Test
    void a_call_waits_is_offered_and_talks() {
        play("queued A citizens");
        assertThat(shown()).isEqualTo("A waiting");
        play("offered A 1001");
        assertThat(shown()).isEqualTo("A offered 1001");
        play("connected A 1001");
        assertThat(shown()).isEqualTo("A connected 1001");
        play("released A 1001 caller_hung_up");
        assertThat(shown()).isEqualTo("A connected");
        play("ended A");
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_withdrawn_offer_lets_the_call_wait_again() {
        play("""
                queued A citizens
                offered A 1001
                withdrawn A 1001 no_answer
                """);
        assertThat(shown()).isEqualTo("A waiting");
    }

    @Test
    void several_seats_ring_in_overflow_until_one_answers() {
        play("""
                queued A citizens
                overflowed A
                queued A overflow
                offered A 1001
                offered A 1002
                """);
        assertThat(shown()).isEqualTo("A offered 1001+1002 overflowed");
        play("withdrawn A 1001 answered_elsewhere\nconnected A 1002");
        assertThat(shown()).isEqualTo("A connected 1002 overflowed");
    }

    @Test
    void an_abandoned_or_expired_call_stays_until_its_line_is_gone() {
        play("queued A citizens\nabandoned A");
        assertThat(shown()).isEqualTo("A ended");
        play("ended A");
        assertThat(shown()).isEmpty();
    }

    @Test
    void what_is_repeated_late_or_unknown_changes_nothing() {
        play("queued A citizens\noffered A 1001\nconnected A 1001");
        assertThat(play("""
                queued A citizens
                offered A 1002
                withdrawn A 1002 no_answer
                connected A 1001
                abandoned A
                overflowed A
                offered B 1001
                connected B 1001
                ended B
                left 1001 citizens
                resumed 1001 citizens
                """)).isEmpty();
        assertThat(shown()).startsWith("A connected 1001");
    }

    @Test
    void priority_is_kept_with_the_call() {
        play("queued A citizens\npriority A 5");
        assertThat(shown()).isEqualTo("A waiting p5");
        assertThat(play("priority A 5")).isEmpty();
    }

    @Test
    void a_seat_shows_its_queues_pause_phone_and_call() {
        play("""
                joined 1001 citizens
                joined 1001 overflow
                phone 1001 idle
                queued A citizens
                offered A 1001
                phone 1001 ringing
                """);
        assertThat(shown()).isEqualTo("A offered 1001\n1001 in ringing A");
        play("ended A\npaused 1001 citizens tea\npaused 1001 overflow tea\nphone 1001 idle");
        assertThat(shown()).isEqualTo("1001 in paused:tea idle");
        play("left 1001 citizens\nleft 1001 overflow");
        assertThat(shown()).isEqualTo("1001 out idle");
    }

    @Test
    void a_snapshot_is_unfolded_into_the_events_that_lead_to_it() {
        play("""
                joined 1001 citizens
                queued A citizens
                queued B citizens
                offered B 1001
                connected B 1001
                queued C citizens
                offered C 1002
                lost
                """);
        assertThat(board.view().linkUp()).isFalse();

        List<String> changes =
                play("snapshot waiting C citizens 1003; talking A 1002; waiting D citizens; seat 1002 citizens");

        assertThat(shown().lines().toList())
                .containsExactly(
                        "A connected 1002", "C offered 1003", "D waiting", "1001 out unknown", "1002 in idle A");
        assertThat(changes)
                .containsExactly(
                        "Released",
                        "Ended",
                        "OfferWithdrawn",
                        "Offered",
                        "Queued",
                        "Connected",
                        "Left",
                        "Joined",
                        "PhoneChanged");
        assertThat(board.view().linkUp()).isTrue();
    }

    @Test
    void a_call_that_the_exchange_forgot_ends_with_an_estimated_time() {
        play("queued A citizens");
        List<ExchangeEvent> changes = board.apply(BoardScript.events("snapshot").get(0));
        assertThat(changes).singleElement().isEqualTo(new CallEvent.Ended(new CallId("A"), BoardScript.START, true));
    }

    @Test
    void events_that_the_snapshot_already_holds_do_no_harm_after_it() {
        play("snapshot talking A 1001");
        assertThat(play("queued A citizens\noffered A 1001\nwithdrawn A 1002 answered_elsewhere\nconnected A 1001"))
                .isEmpty();
        assertThat(shown()).isEqualTo("A connected 1001");
    }

    @Test
    void the_view_carries_the_age_of_its_news() {
        assertThat(board.view().asOf()).isNull();
        play("queued A citizens\noffered A 1001");
        assertThat(board.view().asOf()).isEqualTo(BoardScript.START.plusSeconds(1));
        assertThat(board.view().calls().stream()
                        .map(CallBoard.CallState::queuedAt)
                        .collect(Collectors.toList()))
                .containsExactly(BoardScript.START);
    }
}
