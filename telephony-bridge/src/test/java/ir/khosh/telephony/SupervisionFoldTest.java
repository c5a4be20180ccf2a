package ir.khosh.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.LinkEvent.Snapshot;
import ir.khosh.telephony.SupervisionEvent.OverReason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupervisionFoldTest {

    private static final Instant T0 = Instant.parse("2026-11-23T08:00:00Z");
    private static final SupervisionId ID = SupervisionId.of(new Extension("1090"), new Extension("1001"), "a1");

    private final CallBoard board = CallBoard.empty();

    @Test
    void a_supervision_rings_is_heard_in_a_mode_and_ends_beside_the_calls() {
        board.apply(new SupervisionEvent.Rings(ID, T0));
        assertThat(board.view().supervisions()).singleElement().matches(Supervision::isRinging);

        board.apply(new SupervisionEvent.Hears(ID, T0.plusSeconds(1), SupervisionMode.LISTEN));
        board.apply(new SupervisionEvent.Hears(ID, T0.plusSeconds(5), SupervisionMode.BARGE));
        assertThat(board.view().supervisions())
                .containsExactly(new Supervision(ID, SupervisionMode.BARGE, T0.plusSeconds(5)));
        assertThat(board.view().calls()).isEmpty();

        board.apply(new SupervisionEvent.Over(ID, T0.plusSeconds(9), OverReason.HUNG_UP));
        assertThat(board.view().supervisions()).isEmpty();
    }

    @Test
    void what_comes_twice_or_after_the_end_changes_nothing() {
        board.apply(new SupervisionEvent.Rings(ID, T0));
        board.apply(new SupervisionEvent.Hears(ID, T0, SupervisionMode.LISTEN));
        assertThat(board.apply(new SupervisionEvent.Rings(ID, T0))).isEmpty();
        assertThat(board.apply(new SupervisionEvent.Hears(ID, T0, SupervisionMode.LISTEN)))
                .isEmpty();

        board.apply(new SupervisionEvent.Over(ID, T0, OverReason.TAKEN_OVER));
        assertThat(board.apply(new SupervisionEvent.Over(ID, T0, OverReason.HUNG_UP)))
                .isEmpty();
        assertThat(board.apply(new SupervisionEvent.Hears(ID, T0, SupervisionMode.WHISPER)))
                .isEmpty();
    }

    @Test
    void a_snapshot_ends_what_is_gone_and_brings_what_runs() {
        SupervisionId other = SupervisionId.of(new Extension("1090"), new Extension("1002"), "b2");
        board.apply(new SupervisionEvent.Rings(ID, T0));
        List<ExchangeEvent> changes = board.apply(new LinkEvent.Resynchronised(
                T0.plusSeconds(60),
                new Snapshot(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Supervision(other, SupervisionMode.WHISPER, T0.plusSeconds(50))))));

        assertThat(changes).contains(new SupervisionEvent.Over(ID, T0.plusSeconds(60), OverReason.GONE));
        assertThat(board.view().supervisions())
                .containsExactly(new Supervision(other, SupervisionMode.WHISPER, T0.plusSeconds(50)));
    }

    @Test
    void the_id_says_who_hears_whom_and_nothing_else_is_taken_for_one() {
        assertThat(ID.supervisor()).isEqualTo(new Extension("1090"));
        assertThat(ID.agent()).isEqualTo(new Extension("1001"));
        assertThat(SupervisionId.is("sup-1090-1001-a1")).isTrue();
        assertThat(List.of("khosh-1795422380.33", "out-1", "sup-1090", "sup-1090-1001-", "sup-1090-1001-A\r\nB"))
                .noneMatch(SupervisionId::is);
        assertThat(SupervisionId.is(null)).isFalse();
    }
}
