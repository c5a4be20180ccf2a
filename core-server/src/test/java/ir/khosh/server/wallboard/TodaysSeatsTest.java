package ir.khosh.server.wallboard;

import static ir.khosh.wire.agents.AgentState.AVAILABLE;
import static ir.khosh.wire.agents.AgentState.PAUSED;
import static ir.khosh.wire.agents.AgentState.SIGNED_OUT;
import static ir.khosh.wire.agents.AgentState.WRAP_UP;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.figures.SeatTime;
import ir.khosh.wire.agents.AgentState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an operator's day goes. */
class TodaysSeatsTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T20:30:00Z");

    private final TodaysSeats seats = new TodaysSeats(MIDNIGHT);

    private static Instant at(long second) {
        return MIDNIGHT.plusSeconds(second);
    }

    private SeatTime sara(long second) {
        return seats.until(at(second)).get(0);
    }

    @Test
    void talking_is_no_time_available_and_the_wrap_up_follows_it() {
        seats.take(SeatNews.decided("1001", AVAILABLE, at(100)));
        seats.take(SeatNews.talks("1001", "c1", at(160)));
        seats.take(SeatNews.talksNoMore("1001", "c1", at(220)));
        seats.take(SeatNews.decided("1001", WRAP_UP, at(220)));
        seats.take(SeatNews.decided("1001", AVAILABLE, at(250)));
        seats.take(SeatNews.decided("1001", SIGNED_OUT, at(300)));

        assertThat(sara(999).talking()).isEqualTo(Duration.ofSeconds(60));
        assertThat(sara(999).wrapUp()).isEqualTo(Duration.ofSeconds(30));
        assertThat(sara(999).available()).isEqualTo(Duration.ofSeconds(110));
        assertThat(sara(999).paused()).isZero();
    }

    @Test
    void who_pauses_while_still_talking_talks() {
        seats.take(SeatNews.decided("1001", AVAILABLE, at(0)));
        seats.take(SeatNews.talks("1001", "c1", at(10)));
        seats.take(SeatNews.decided("1001", PAUSED, at(20)));
        seats.take(SeatNews.talksNoMore("1001", "c1", at(50)));

        assertThat(sara(80).talking()).isEqualTo(Duration.ofSeconds(40));
        assertThat(sara(80).paused()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void the_end_of_a_call_ends_the_talk_of_whoever_holds_it() {
        seats.take(SeatNews.decided("1001", AVAILABLE, at(0)));
        seats.take(SeatNews.talks("1001", "c1", at(10)));
        seats.take(SeatNews.talksNoMore(null, "c1", at(15)));

        assertThat(sara(20).talking()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void at_midnight_everybody_goes_on_as_they_were_and_the_clocks_begin_at_zero() {
        seats.take(SeatNews.decided("1001", AVAILABLE, at(0)));
        seats.take(SeatNews.talks("1001", "c1", at(86_390)));
        Instant midnight = at(86_400);
        TodaysSeats next = seats.next(midnight);

        assertThat(next.until(midnight.plusSeconds(7)).get(0).talking()).isEqualTo(Duration.ofSeconds(7));
        assertThat(next.until(midnight.plusSeconds(7)).get(0).available()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 17, 1405})
    void looking_often_changes_nothing_and_no_second_is_lost_or_counted_twice(long seed) {
        Random random = new Random(seed);
        List<SeatNews> news = new ArrayList<>();
        long second = 0;
        boolean talks = false;
        for (int i = 0; i < 200; i++) {
            second += random.nextInt(30);
            if (random.nextBoolean()) {
                AgentState state = AgentState.values()[random.nextInt(4)];
                news.add(SeatNews.decided("1001", state, at(second)));
            } else {
                news.add(
                        talks
                                ? SeatNews.talksNoMore("1001", "c", at(second))
                                : SeatNews.talks("1001", "c", at(second)));
                talks = !talks;
            }
        }
        TodaysSeats often = new TodaysSeats(MIDNIGHT);
        for (SeatNews piece : news) {
            often.until(piece.at());
            often.take(piece);
            seats.take(piece);
        }
        Instant end = at(second + 60);
        assertThat(often.until(end)).isEqualTo(seats.until(end));
        SeatTime time = seats.until(end).get(0);
        Duration together =
                time.available().plus(time.talking()).plus(time.wrapUp()).plus(time.paused());
        assertThat(together).isEqualTo(signedInOrTalking(news, end));
    }

    /** By another way: second after second. */
    private static Duration signedInOrTalking(List<SeatNews> news, Instant end) {
        long seconds = 0;
        for (Instant now = MIDNIGHT; now.isBefore(end); now = now.plusSeconds(1)) {
            AgentState state = SIGNED_OUT;
            boolean talks = false;
            for (SeatNews piece : news) {
                if (piece.at().isAfter(now)) {
                    break;
                }
                state = piece.state() == null ? state : piece.state();
                talks = piece.state() == null ? piece.begins() : talks;
            }
            seconds += talks || state != SIGNED_OUT ? 1 : 0;
        }
        return Duration.ofSeconds(seconds);
    }
}
