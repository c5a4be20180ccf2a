package ir.khosh.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.desktop.fixture.HandDelay;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.calls.ScreenPop;
import ir.khosh.wire.push.Push;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    private static final Instant NOON = Instant.parse("2026-11-22T08:30:00Z");

    @TempDir
    Path folder;

    private final HandDelay pauses = new HandDelay();
    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = newDesk();
    }

    private Desk newDesk() {
        return new Desk(Clock.fixed(NOON, ZoneOffset.UTC), new DraftFolder(folder, Runnable::run), pauses);
    }

    private static ScreenPop pop(String callId) {
        return Samples.pop(callId, "09123456789", "193", new CallerCard(List.of(Samples.loyal())));
    }

    private DeskCall rings(String callId) {
        desk.accept(new Push.Pop(pop(callId)));
        return desk.calls().get(desk.calls().size() - 1);
    }

    @Test
    void the_first_call_comes_to_the_front() {
        DeskCall call = rings("one");

        assertThat(desk.current().get()).isSameAs(call);
        assertThat(call.phase().get()).isEqualTo(DeskCall.Phase.RINGING);
    }

    @Test
    void a_call_that_ended_and_about_which_nothing_was_written_leaves_by_itself() {
        DeskCall call = rings("one");
        desk.accept(new Push.Answered("one", NOON));
        desk.accept(new Push.Ended("one", NOON, false));
        assertThat(desk.calls()).containsExactly(call);

        pauses.pass();
        assertThat(desk.calls()).isEmpty();
        assertThat(desk.current().get()).isNull();
        assertThat(desk.trace().get().reason()).isEqualTo("NO_RESULT");
    }

    @Test
    void a_call_that_ended_stays_when_something_was_written_or_it_rings_again() {
        rings("one").draft().notes().set("نشت گاز");
        DeskCall again = rings("two");
        for (String id : List.of("one", "two")) {
            desk.accept(new Push.Answered(id, NOON));
            desk.accept(new Push.Ended(id, NOON, false));
        }
        desk.accept(new Push.Pop(pop("two")));

        pauses.pass();
        assertThat(desk.calls()).hasSize(2).contains(again);
        assertThat(desk.trace().get()).isNull();
    }

    @Test
    void a_second_call_never_takes_the_place_of_the_first() {
        DeskCall first = rings("one");
        rings("two");

        assertThat(desk.current().get()).isSameAs(first);
        assertThat(desk.calls()).hasSize(2);
    }

    @Test
    void the_key_goes_through_all_other_calls_in_the_order_they_are_shown_and_comes_round() {
        DeskCall first = rings("one");
        DeskCall second = rings("two");
        DeskCall third = rings("three");

        assertThat(desk.listOthers()).containsExactly(second, third);
        desk.showNext();
        assertThat(desk.current().get()).isSameAs(second);
        assertThat(desk.listOthers()).containsExactly(third, first);
        desk.showNext();
        desk.showNext();
        assertThat(desk.current().get()).isSameAs(first);
    }

    @Test
    void a_second_call_comes_to_the_front_when_the_first_is_over_and_nothing_was_written() {
        DeskCall first = rings("one");
        desk.accept(new Push.Answered("one", NOON));
        desk.accept(new Push.Ended("one", NOON, false));
        DeskCall second = rings("two");

        assertThat(desk.current().get()).isSameAs(second);
        assertThat(desk.calls()).contains(first);
    }

    @Test
    void a_second_call_waits_while_a_draft_is_written_after_the_first() {
        DeskCall first = rings("one");
        desk.accept(new Push.Answered("one", NOON));
        first.draft().address().set("خیابان آزادی");
        desk.accept(new Push.Ended("one", NOON, false));
        rings("two");

        assertThat(desk.current().get()).isSameAs(first);
    }

    @Test
    void a_withdrawn_card_goes_away_and_leaves_a_word() {
        rings("one");
        desk.accept(new Push.Withdrawn("one", "ANSWERED_ELSEWHERE"));

        assertThat(desk.calls()).isEmpty();
        assertThat(desk.current().get()).isNull();
        assertThat(desk.trace().get()).isEqualTo(new Desk.Trace("09123456789", "ANSWERED_ELSEWHERE", NOON));
    }

    @Test
    void a_withdrawn_card_stays_when_something_was_written() {
        DeskCall call = rings("one");
        call.draft().notes().set("عجله دارد");
        desk.accept(new Push.Withdrawn("one", "NO_ANSWER"));

        assertThat(desk.current().get()).isSameAs(call);
        assertThat(call.phase().get()).isEqualTo(DeskCall.Phase.WITHDRAWN);
    }

    @Test
    void a_call_that_comes_back_takes_up_its_draft() {
        DeskCall call = rings("one");
        call.draft().notes().set("عجله دارد");
        desk.accept(new Push.Withdrawn("one", "NO_ANSWER"));
        desk.accept(new Push.Pop(pop("one")));

        assertThat(desk.calls()).containsExactly(call);
        assertThat(call.phase().get()).isEqualTo(DeskCall.Phase.RINGING);
        assertThat(call.draft().notes().get()).isEqualTo("عجله دارد");
    }

    @Test
    void what_is_filled_in_for_the_operator_is_not_a_draft() {
        DeskCall call = rings("one");
        call.draft().prefill(() -> call.draft().phone().set("۰۹۱۲"));
        pauses.pass();

        assertThat(call.draft().touched().get()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_draft_is_saved_at_a_pause_of_typing_and_survives_a_crash() {
        DeskCall call = rings("one");
        call.draft().service().set(new Draft.Offering("boiler-repair", "تعمیر پکیج"));
        call.draft().place().set(new Draft.Place(411, "اصفهان، کاشان"));
        call.draft().address().set("خیابان آزادی، پلاک ۳");
        pauses.pass();

        Desk after = newDesk();

        DeskCall restored = after.current().get();
        assertThat(restored.callId()).isEqualTo("one");
        assertThat(restored.draft().key()).isEqualTo(call.draft().key());
        assertThat(restored.draft().address().get()).isEqualTo("خیابان آزادی، پلاک ۳");
        assertThat(restored.draft().service().get().code()).isEqualTo("boiler-repair");
        assertThat(restored.isLive()).isFalse();
    }

    @Test
    void a_restored_draft_meets_its_call_again_when_it_still_lasts() {
        rings("one").draft().address().set("خیابان آزادی");
        pauses.pass();
        Desk after = newDesk();
        after.accept(new Push.Welcome(
                "s", false, null, List.of(pop("one")), List.of(new Push.Answered("one", NOON)), null, null, List.of()));

        assertThat(after.calls()).hasSize(1);
        assertThat(after.current().get().phase().get()).isEqualTo(DeskCall.Phase.CONNECTED);
        assertThat(after.current().get().draft().address().get()).isEqualTo("خیابان آزادی");
    }

    @Test
    void a_closed_call_leaves_no_draft_behind() {
        DeskCall call = rings("one");
        call.draft().address().set("خیابان آزادی");
        pauses.pass();
        desk.close(call);
        pauses.pass();

        assertThat(folder).isEmptyDirectory();
        assertThat(newDesk().calls()).isEmpty();
    }

    @Test
    void calls_that_the_server_no_longer_knows_are_over_after_a_new_stream() {
        DeskCall talked = rings("one");
        desk.accept(new Push.Answered("one", NOON));
        rings("two");
        desk.accept(new Push.Welcome("s2", false, null, List.of(), List.of(), null, null, List.of()));

        assertThat(talked.phase().get()).isEqualTo(DeskCall.Phase.OVER);
        assertThat(desk.calls()).containsExactly(talked);
    }

    @Test
    void a_resumed_stream_changes_nothing() {
        rings("one");
        desk.accept(new Push.Welcome("s", true, null, List.of(), List.of(), null, null, List.of()));

        assertThat(desk.calls()).hasSize(1);
    }

    @Test
    void a_late_card_joins_its_call() {
        ScreenPop bare = new ScreenPop(
                "one",
                "09123456789",
                false,
                "193",
                "citizens",
                NOON,
                NOON,
                false,
                null,
                null,
                null,
                ScreenPop.History.PENDING,
                null);
        desk.accept(new Push.Pop(bare));
        desk.accept(
                new Push.CardReady("one", new CallerCard(List.of(Samples.loyal())), Samples.KASHAN, "از نشانی پیشین"));

        assertThat(desk.current().get().people()).hasSize(1);
        assertThat(desk.current().get().pop().get().history()).isEqualTo(ScreenPop.History.AVAILABLE);
        assertThat(desk.current().get().pop().get().region()).isEqualTo(Samples.KASHAN);
    }
}
