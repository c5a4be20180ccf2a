package ir.khosh.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.desktop.fixture.HandDelay;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.wire.calls.CallAction;
import ir.khosh.wire.calls.CallControlView;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.calls.Consultation;
import ir.khosh.wire.calls.Handover;
import ir.khosh.wire.calls.RecordingState;
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

/** Narges hands a call to Reza. */
class HandedOverCallTest {

    private static final Instant NOON = Instant.parse("2026-11-22T08:30:00Z");

    @TempDir
    Path folder;

    private final HandDelay pauses = new HandDelay();
    private Desk narges;
    private Desk reza;
    private DeskCall first;

    @BeforeEach
    void talk() {
        narges = desk("narges");
        reza = desk("reza");
        narges.accept(new Push.Pop(pop(null)));
        narges.accept(new Push.Answered("one", NOON));
        first = narges.current().get();
        first.draft().notes().set("بوی گاز می‌آید");
        first.draft().service().set(new Draft.Offering("boiler-repair", "تعمیر پکیج"));
    }

    private Desk desk(String name) {
        return new Desk(
                Clock.fixed(NOON, ZoneOffset.UTC), new DraftFolder(folder.resolve(name), Runnable::run), pauses);
    }

    private static ScreenPop pop(Handover handover) {
        ScreenPop plain = Samples.pop("one", "09123456789", "193", new CallerCard(List.of()));
        return Samples.handedOver(plain, handover);
    }

    private DeskCall handOver() {
        reza.accept(new Push.Pop(pop(new Handover("1001", "نرگس کریمی", "عجله دارد", narges.packed(first)))));
        return reza.current().get();
    }

    @Test
    void the_second_desk_opens_the_same_half_written_request_under_the_same_key() {
        DeskCall second = handOver();

        assertThat(second.draft().key()).isEqualTo(first.draft().key());
        assertThat(second.draft().notes().get()).isEqualTo("بوی گاز می‌آید");
        assertThat(second.draft().service().get().code()).isEqualTo("boiler-repair");
    }

    @Test
    void it_is_kept_on_the_second_disk_from_the_answer_on() {
        handOver();
        assertThat(folder.resolve("reza")).doesNotExist();
        reza.accept(new Push.Answered("one", NOON));

        assertThat(folder.resolve("reza")).isNotEmptyDirectory();
    }

    @Test
    void a_colleague_who_does_not_answer_keeps_nothing() {
        handOver();
        reza.accept(new Push.Withdrawn("one", "NO_ANSWER"));

        assertThat(reza.calls()).isEmpty();
    }

    @Test
    void what_the_second_operator_wrote_is_not_overwritten_when_the_news_come_again() {
        DeskCall second = handOver();
        reza.accept(new Push.Answered("one", NOON));
        second.draft().notes().set("بوی گاز شدید است");
        handOver();

        assertThat(reza.calls()).containsExactly(second);
        assertThat(second.draft().notes().get()).isEqualTo("بوی گاز شدید است");
    }

    @Test
    void what_was_typed_while_the_colleague_was_asked_comes_after_it() {
        DeskCall second = handOver();
        reza.accept(new Push.Answered("one", NOON));
        first.draft().address().set("خیابان یاس، پلاک ۸");
        handOver();

        assertThat(reza.calls()).containsExactly(second);
        assertThat(second.phase().get()).isEqualTo(DeskCall.Phase.CONNECTED);
        assertThat(second.draft().address().get()).isEqualTo("خیابان یاس، پلاک ۸");
        assertThat(second.draft().isWrittenHere()).isFalse();
    }

    @Test
    void a_card_that_the_phone_showed_first_gives_way_to_the_colleagues_draft() {
        reza.accept(new Push.Pop(pop(null)));
        DeskCall second = handOver();

        assertThat(reza.calls()).containsExactly(second);
        assertThat(second.draft().key()).isEqualTo(first.draft().key());
    }

    @Test
    void the_first_desk_lets_go_and_takes_its_draft_up_again_when_nobody_answers() {
        pauses.pass();
        narges.passOn(first);
        assertThat(narges.calls()).isEmpty();
        assertThat(folder.resolve("narges")).isEmptyDirectory();
        narges.accept(new Push.Pop(pop(null)));
        narges.accept(new Push.Answered("one", NOON));

        DeskCall back = narges.current().get();
        assertThat(back.draft().key()).isEqualTo(first.draft().key());
        assertThat(back.draft().notes().get()).isEqualTo("بوی گاز می‌آید");
        assertThat(back.draft().touched().get()).isTrue();
    }

    @Test
    void what_the_colleague_added_comes_back_with_the_call() {
        DeskCall second = handOver();
        narges.passOn(first);
        reza.accept(new Push.Answered("one", NOON));
        second.draft().address().set("خیابان یاس");
        narges.accept(new Push.Pop(pop(new Handover("1002", "رضا مرادی", null, reza.packed(second)))));

        assertThat(narges.current().get().draft().address().get()).isEqualTo("خیابان یاس");
    }

    @Test
    void who_was_only_asked_keeps_nothing_when_the_consultation_ends() {
        handOver();
        reza.accept(new Push.Answered("one", NOON));
        reza.accept(new Push.Control(new CallControlView(
                "one",
                true,
                new Consultation("1002", "رضا مرادی", "TALKING"),
                List.of(),
                null,
                RecordingState.ON,
                List.of(CallAction.HANG_UP))));
        reza.accept(new Push.Ended("one", NOON, false));
        pauses.pass();

        assertThat(reza.calls()).isEmpty();
        assertThat(folder.resolve("reza")).isEmptyDirectory();
    }

    @Test
    void who_parks_a_call_keeps_what_was_written_until_it_is_taken_up_again() {
        narges.accept(new Push.Ended("one", NOON, false));
        narges.parked(first);
        assertThat(first.phase().get()).isEqualTo(DeskCall.Phase.WITHDRAWN);
        narges.accept(new Push.Pop(Samples.offeredAgain(pop(null))));

        assertThat(narges.calls()).containsExactly(first);
        assertThat(first.phase().get()).isEqualTo(DeskCall.Phase.RINGING);
    }

    @Test
    void a_parked_call_that_is_taken_up_rings_again_at_its_desk() {
        narges.accept(new Push.Control(
                new CallControlView("one", false, null, List.of(), "701", RecordingState.ON, List.of())));
        assertThat(first.isParked()).isTrue();
        narges.accept(new Push.Pop(Samples.offeredAgain(pop(null))));

        assertThat(narges.calls()).containsExactly(first);
        assertThat(first.phase().get()).isEqualTo(DeskCall.Phase.RINGING);
        assertThat(first.isParked()).isFalse();
        assertThat(first.draft().notes().get()).isEqualTo("بوی گاز می‌آید");
    }

    @Test
    void the_next_caller_comes_to_the_front_of_a_parked_call_about_which_nothing_was_written() {
        reza.accept(new Push.Pop(pop(null)));
        reza.accept(new Push.Answered("one", NOON));
        reza.accept(new Push.Control(
                new CallControlView("one", false, null, List.of(), "701", RecordingState.ON, List.of())));
        reza.accept(new Push.Pop(Samples.pop("two", "02188776655", "193", new CallerCard(List.of()))));

        assertThat(reza.current().get().callId()).isEqualTo("two");
    }

    @Test
    void a_draft_that_cannot_be_read_does_not_hold_up_the_call() {
        reza.accept(new Push.Pop(pop(new Handover("1001", "نرگس کریمی", null, "{broken"))));

        assertThat(reza.current().get().callId()).isEqualTo("one");
        assertThat(reza.current().get().draft().touched().get()).isFalse();
    }
}
