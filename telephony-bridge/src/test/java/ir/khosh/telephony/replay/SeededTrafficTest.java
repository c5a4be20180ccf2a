package ir.khosh.telephony.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Chance that can be repeated. */
class SeededTrafficTest {

    private static final int MINUTE = 60_000;

    @Test
    void the_same_seed_gives_the_same_bytes() {
        assertThat(new SeededTraffic(193, 500, 100).digest()).isEqualTo(new SeededTraffic(193, 500, 100).digest());
        assertThat(FaultPlan.of(193, MINUTE, 3_000).text().getBytes())
                .isEqualTo(FaultPlan.of(193, MINUTE, 3_000).text().getBytes());
    }

    @Test
    void another_seed_gives_others() {
        assertThat(new SeededTraffic(193, 500, 100).digest()).isNotEqualTo(new SeededTraffic(1633, 500, 100).digest());
        assertThat(FaultPlan.of(193, MINUTE, 3_000)).isNotEqualTo(FaultPlan.of(1633, MINUTE, 3_000));
    }

    @Test
    void every_kind_of_trouble_comes() {
        assertThat(FaultPlan.of(7, MINUTE, 3_000).faults())
                .extracting(FaultPlan.Fault::trouble)
                .contains(FaultyLine.Trouble.values());
    }

    @Test
    void after_all_was_said_the_exchange_has_no_call_left_and_told_each_once() {
        SeededTraffic traffic = new SeededTraffic(193, 500, 100);
        ReplayedFloor floor = new ReplayedFloor();
        int most = 0;
        for (int i = 0; i < traffic.size(); i++) {
            floor.hear(traffic.block(i));
            most = Math.max(most, floor.calls().size());
        }
        assertThat(most).isGreaterThan(100);
        assertThat(floor.calls()).isEmpty();
        assertThat(floor.channels("1")).isEmpty();
    }

    @Test
    void calls_of_all_fates_are_among_them() {
        SeededTraffic traffic = new SeededTraffic(193, 500, 100);
        List<String> events = new ArrayList<>();
        Set<String> queued = new HashSet<>();
        for (int i = 0; i < traffic.size(); i++) {
            String block = traffic.block(i);
            events.add(AmiBlock.event(block));
            if (AmiBlock.event(block).equals("QueueCallerJoin")) {
                queued.add(AmiBlock.field(block, "Linkedid"));
            }
        }
        assertThat(new HashSet<>(events))
                .contains("QueueCallerAbandon", "AgentRingNoAnswer", "AgentComplete", "AgentCalled");
        assertThat(queued).hasSize(500);
    }
}
