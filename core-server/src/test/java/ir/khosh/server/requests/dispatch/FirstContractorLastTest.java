package ir.khosh.server.requests.dispatch;

import static ir.khosh.server.requests.dispatch.Contenders.MORNING;
import static ir.khosh.server.requests.dispatch.Contenders.NOW;
import static ir.khosh.server.requests.dispatch.Contenders.aContender;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.contractors.Standing;
import ir.khosh.wire.requests.Priority;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstContractorLastTest {

    private final List<Ranked> ranked = new Dispatcher(
                    Weights.parse("51;13;12;12;12"), Weights.parse("8;80;4;4;4"), 60, Duration.ofDays(7))
            .rank(
                    new Job(Priority.URGENT, List.of(MORNING), NOW),
                    List.of(
                            aContender(1).score(100).build(),
                            aContender(2).unlicensed().score(10).build(),
                            aContender(3).standing(Standing.SUSPENDED).build()));

    @Test
    void whoDidTheFirstJobStandsBehindEverybodyWhoCouldCome() {
        List<Ranked> changed = new FirstContractorLast(1).apply(ranked);

        assertThat(changed).extracting(one -> one.contender().id()).containsExactly(2L, 1L, 3L);
        assertThat(changed).extracting(Ranked::rank).containsExactly(1, 2, 0);
        assertThat(changed.get(1).reasons().get(0).code()).isEqualTo("did-the-first-job");
        assertThat(changed.get(1).reasons().get(0).good()).isFalse();
    }

    @Test
    void theOnlyOneWhoCanComeStaysInTheList() {
        List<Ranked> alone = new FirstContractorLast(2).apply(ranked.subList(1, 2));

        assertThat(alone).singleElement().satisfies(one -> assertThat(one.rank())
                .isEqualTo(1));
    }

    @Test
    void aListWithoutThemStaysAsItIs() {
        assertThat(new FirstContractorLast(9).apply(ranked)).isEqualTo(ranked);
    }
}
