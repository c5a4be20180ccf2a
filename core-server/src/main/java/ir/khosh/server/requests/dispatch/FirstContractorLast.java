package ir.khosh.server.requests.dispatch;

import java.util.ArrayList;
import java.util.List;

/**
 * A free repeat goes to another contractor while there is one (S14): whoever did the first job stands behind everybody who
 * could come, and the list says why.
 *
 * @param contractorId who did the first job
 */
public record FirstContractorLast(long contractorId) {

    private static final Reason REASON =
            new Reason("did-the-first-job", "کار نخست از خود او بود؛ اجرای دوباره با پیمانکار دیگری است", false);

    /** @param ranked as the dispatcher gives them: the eligible first */
    public List<Ranked> apply(List<Ranked> ranked) {
        List<Ranked> fit = new ArrayList<>(
                ranked.stream().filter(one -> one.eligible() && !isFirst(one)).toList());
        ranked.stream()
                .filter(one -> one.eligible() && isFirst(one))
                .map(FirstContractorLast::told)
                .forEach(fit::add);
        List<Ranked> all = new ArrayList<>();
        for (Ranked one : fit) {
            all.add(new Ranked(one.contender(), all.size() + 1, one.points(), one.slot(), one.reasons()));
        }
        ranked.stream().filter(one -> !one.eligible()).forEach(all::add);
        return all;
    }

    private boolean isFirst(Ranked one) {
        return one.contender().id() == contractorId;
    }

    private static Ranked told(Ranked one) {
        List<Reason> reasons = new ArrayList<>(List.of(REASON));
        reasons.addAll(one.reasons());
        return new Ranked(one.contender(), one.rank(), one.points(), one.slot(), reasons);
    }
}
