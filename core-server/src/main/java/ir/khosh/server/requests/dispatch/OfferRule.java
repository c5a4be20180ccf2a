package ir.khosh.server.requests.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom Khosh asks next by itself: the best who fits, nobody twice for one job, not more often than the limit; of a
 * repeat under warranty somebody other than the first contractor, unless the applicant wishes the same.
 *
 * @param mostRounds offers that may go unanswered or declined before a person looks for somebody
 */
public record OfferRule(int mostRounds) {

    public OfferRule {
        if (mostRounds < 1) {
            throw new IllegalArgumentException("at least one contractor is asked");
        }
    }

    /** @param firstContractor of the job that this one repeats; null when it is no repeat */
    public record Asking(Set<Long> asked, int failedOffers, Long firstContractor, boolean sameWished) {

        public Asking {
            asked = Set.copyOf(asked);
        }
    }

    /** @param ranking best first */
    public Optional<Ranked> next(List<Ranked> ranking, Asking asking) {
        if (asking.failedOffers() >= mostRounds) {
            return Optional.empty();
        }
        List<Ranked> fit = ranking.stream()
                .filter(Ranked::eligible)
                .filter(ranked -> !asking.asked().contains(ranked.contender().id()))
                .toList();
        Long first = asking.firstContractor();
        if (first == null) {
            return fit.stream().findFirst();
        }
        return asking.sameWished()
                ? fit.stream()
                        .filter(ranked -> ranked.contender().id() == first)
                        .findFirst()
                        .or(() -> fit.stream().findFirst())
                : fit.stream()
                        .filter(ranked -> ranked.contender().id() != first)
                        .findFirst();
    }
}
