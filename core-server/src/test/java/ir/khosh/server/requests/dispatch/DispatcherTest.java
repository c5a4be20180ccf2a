package ir.khosh.server.requests.dispatch;

import static ir.khosh.server.requests.dispatch.Contenders.AFTERNOON;
import static ir.khosh.server.requests.dispatch.Contenders.MORNING;
import static ir.khosh.server.requests.dispatch.Contenders.NOW;
import static ir.khosh.server.requests.dispatch.Contenders.aContender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.Standing;
import ir.khosh.wire.requests.Priority;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private final Dispatcher dispatcher =
            new Dispatcher(Weights.parse("51;13;12;12;12"), Weights.parse("8;80;4;4;4"), 60, Duration.ofDays(7));
    private final Job job = new Job(Priority.NORMAL, List.of(MORNING, AFTERNOON), NOW);

    @Test
    void aLicensedContractorComesBeforeABetterOneWithoutLicence() {
        Contender licensed = aContender(1)
                .score(10)
                .lastJobAt(NOW)
                .capacity(4)
                .booked(MORNING, 3)
                .build();
        Contender certified = aContender(2).unlicensed().score(100).build();
        assertThat(order(job, certified, licensed)).containsExactly(1L, 2L);
    }

    @Test
    void inDangerWhoComesSoonestIsFirst() {
        Contender later =
                aContender(1).score(100).capacity(1).booked(MORNING, 1).build();
        Contender soonest = aContender(2).score(10).lastJobAt(NOW).unlicensed().build();
        assertThat(order(new Job(Priority.EMERGENCY, job.slots(), NOW), later, soonest))
                .containsExactly(2L, 1L);
        assertThat(order(job, later, soonest)).containsExactly(1L, 2L);
    }

    @Test
    void amongEqualsWorkGoesRound() {
        Contender justWorked = aContender(1).lastJobAt(NOW.minusSeconds(60)).build();
        Contender waited =
                aContender(2).lastJobAt(NOW.minus(Duration.ofDays(6))).build();
        assertThat(order(job, justWorked, waited)).containsExactly(2L, 1L);
    }

    @Test
    void whoIsPerfectHasAHundredPoints() {
        assertThat(dispatcher
                        .rank(job, List.of(aContender(1).score(100).build()))
                        .get(0)
                        .points())
                .isEqualTo(100);
    }

    @Test
    void everyRuleSaysItsReason() {
        assertThat(dispatcher.rank(job, List.of(aContender(1).build())).get(0).reasons())
                .extracting(Reason::code)
                .containsExactly("licensed", "soonest", "load", "no-score", "never-had-work");
    }

    @Test
    void theExcludedComeLastWithoutRankAndWithEveryReason() {
        List<Ranked> ranking = dispatcher.rank(
                job,
                List.of(
                        aContender(1).elsewhere().standing(Standing.SUSPENDED).build(),
                        aContender(2).build()));
        assertThat(ranking.get(0).rank()).isEqualTo(1);
        assertThat(ranking.get(1).eligible()).isFalse();
        assertThat(ranking.get(1).reasons()).extracting(Reason::code).containsExactly("suspended", "outside-coverage");
    }

    @Test
    void theSameContendersInAnotherOrderGiveTheSameRanking() {
        Contender one = aContender(1).build();
        Contender two = aContender(2).build();
        assertThat(order(job, one, two)).isEqualTo(order(job, two, one));
    }

    @Test
    void withoutAnyPossibleShiftNobodyIsEligible() {
        assertThat(dispatcher.rank(
                        new Job(Priority.NORMAL, List.of(), NOW),
                        List.of(aContender(1).build())))
                .noneMatch(Ranked::eligible);
    }

    @Test
    void weightsThatDoNotMakeAHundredAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.parse("51;13;12;12;13"));
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.parse("100"));
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.parse("120;-20;0;0;0"));
    }

    private List<Long> order(Job what, Contender... contenders) {
        return dispatcher.rank(what, List.of(contenders)).stream()
                .map(ranked -> ranked.contender().id())
                .toList();
    }
}
