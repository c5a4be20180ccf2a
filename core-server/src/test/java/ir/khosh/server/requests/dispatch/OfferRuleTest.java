package ir.khosh.server.requests.dispatch;

import static ir.khosh.server.requests.dispatch.Contenders.MORNING;
import static ir.khosh.server.requests.dispatch.Contenders.aContender;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.requests.dispatch.OfferRule.Asking;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferRuleTest {

    private final OfferRule rule = new OfferRule(3);

    @Test
    void theBestIsAskedFirstAndTheExcludedNever() {
        assertThat(next(Set.of(), 0, null, false)).contains(1L);
    }

    @Test
    void nobodyIsAskedTwiceForOneJob() {
        assertThat(next(Set.of(1L), 1, null, false)).contains(2L);
        assertThat(next(Set.of(1L, 2L, 3L), 2, null, false)).isEmpty();
    }

    @Test
    void afterTheLastRoundAPersonLooksForSomebody() {
        assertThat(next(Set.of(1L), 3, null, false)).isEmpty();
    }

    @Test
    void aRepeatGoesToSomebodyElseUnlessTheApplicantWishesTheSame() {
        assertThat(next(Set.of(), 0, 1L, false)).contains(2L);
        assertThat(next(Set.of(), 0, 2L, true)).contains(2L);
        assertThat(next(Set.of(2L), 1, 2L, true)).contains(1L);
    }

    private Optional<Long> next(Set<Long> asked, int failed, Long first, boolean same) {
        List<Ranked> ranking = List.of(ranked(1, 1), ranked(2, 2), ranked(3, 3), ranked(9, 0));
        return rule.next(ranking, new Asking(asked, failed, first, same))
                .map(ranked -> ranked.contender().id());
    }

    private static Ranked ranked(long id, int rank) {
        return new Ranked(aContender(id).build(), rank, 50, MORNING, List.of());
    }
}
