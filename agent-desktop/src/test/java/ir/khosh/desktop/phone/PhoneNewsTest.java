package ir.khosh.desktop.phone;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall.Phase;
import ir.khosh.desktop.desk.DraftFolder;
import ir.khosh.desktop.fixture.HandDelay;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.calls.ParkReturn;
import ir.khosh.wire.calls.ScreenPop.History;
import ir.khosh.wire.push.Push;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneNewsTest {

    private static final MediaStart CALL = new MediaStart("call-7", "09123456789", "193", null);

    @TempDir
    Path folder;

    private final HandDelay delays = new HandDelay();
    private Desk desk;
    private PhoneNews news;

    @BeforeEach
    void open() {
        Clock noon = Clock.fixed(Instant.parse("2026-11-22T08:30:00Z"), ZoneOffset.UTC);
        desk = new Desk(noon, new DraftFolder(folder, Runnable::run), new HandDelay());
        news = new PhoneNews(desk, noon, delays);
    }

    private void serverPops() {
        desk.accept(
                new Push.Pop(Samples.pop("call-7", "09123456789", "193", new CallerCard(List.of(Samples.loyal())))));
    }

    @Test
    void the_servers_card_goes_first_when_it_comes_in_time() {
        news.ringing(CALL);
        serverPops();
        delays.pass();

        assertThat(desk.calls()).hasSize(1);
        assertThat(desk.calls().get(0).people()).isNotEmpty();
    }

    @Test
    void without_the_server_the_desk_shows_who_calls_and_what_was_dialled() {
        news.ringing(CALL);
        assertThat(desk.calls()).isEmpty();
        delays.pass();

        assertThat(desk.calls()).singleElement().satisfies(call -> {
            assertThat(call.pop().get().caller()).isEqualTo("09123456789");
            assertThat(call.pop().get().dialled()).isEqualTo("193");
            assertThat(call.pop().get().history()).isEqualTo(History.UNAVAILABLE);
            assertThat(call.phase().get()).isEqualTo(Phase.RINGING);
        });
    }

    @Test
    void a_withheld_number_is_shown_as_such() {
        news.ringing(new MediaStart("call-8", null, "1633", null));
        delays.pass();

        assertThat(desk.calls().get(0).pop().get().withheld()).isTrue();
    }

    @Test
    void without_the_server_the_desk_shows_that_the_caller_comes_back_from_parking() {
        ParkReturn back = new ParkReturn("1001", null, 300);
        news.ringing(new MediaStart("call-7", "09123456789", "193", back));
        delays.pass();

        assertThat(desk.calls().get(0).pop().get().returned()).isEqualTo(back);
    }

    @Test
    void without_the_server_the_call_is_answered_and_ended_by_the_phones_own_word() {
        news.ringing(CALL);
        delays.pass();
        news.answered();
        delays.pass();
        assertThat(desk.phaseOf("call-7")).contains(Phase.CONNECTED);

        news.over();
        delays.pass();
        assertThat(desk.phaseOf("call-7")).contains(Phase.OVER);
    }

    @Test
    void a_ringing_call_that_goes_leaves_the_desk() {
        news.ringing(CALL);
        delays.pass();
        news.over();
        delays.pass();

        assertThat(desk.calls()).isEmpty();
    }

    @Test
    void a_call_that_went_before_anybody_looked_is_never_shown() {
        news.ringing(CALL);
        news.over();
        delays.pass();

        assertThat(desk.calls()).isEmpty();
    }

    @Test
    void what_the_server_said_already_is_not_said_again() {
        news.ringing(CALL);
        serverPops();
        desk.accept(new Push.Answered("call-7", Instant.parse("2026-11-22T08:29:58Z")));
        news.answered();
        delays.pass();

        assertThat(desk.calls().get(0).answeredAt().get()).isEqualTo("2026-11-22T08:29:58Z");
    }
}
