package ir.khosh.server.contractors.contracts;

import ir.khosh.server.contractors.ContractTerms;
import ir.khosh.server.contractors.Contracts;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.wire.contractors.ContractView;
import ir.khosh.wire.contractors.NewContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a file of contracts would bring, line after line, on top of what was signed. Not for several threads. */
final class ContractPlan {

    private final ContractCheck rules;
    private final Map<String, List<Contracts.Signed>> signed;
    private final Map<String, List<ContractPeriod>> periods = new HashMap<>();

    /** @param signed by the contractor's phone */
    ContractPlan(ContractCheck rules, Map<String, List<Contracts.Signed>> signed) {
        this.rules = rules;
        this.signed = signed;
        signed.forEach((phone, all) -> periods.put(
                phone,
                new ArrayList<>(all.stream()
                        .map(one -> new ContractPeriod(
                                one.contract().from(), one.contract().until(), one.endedEarly()))
                        .toList())));
    }

    /** @return whether it is to be signed; false when it was, or when {@code check} complains */
    boolean isNew(FieldCheck check, String phone, NewContract wish) {
        ContractTerms terms = rules.terms(check, wish);
        Optional<ContractView> known = signed.getOrDefault(phone, List.of()).stream()
                .map(Contracts.Signed::contract)
                .filter(one -> one.from().equals(wish.from()))
                .findFirst();
        if (known.isPresent()) {
            if (!isSame(known.get(), wish, terms)) {
                check.refuse(
                        "contract-signed",
                        "from",
                        "قراردادی که ثبت شده است تغییر نمی‌کند؛ قرارداد تازه باید روز آغاز دیگری داشته باشد.");
            }
            return false;
        }
        List<ContractPeriod> standing = periods.computeIfAbsent(phone, any -> new ArrayList<>());
        ContractPeriod period = rules.period(check, wish, standing);
        if (!check.passed()) {
            return false;
        }
        standing.replaceAll(one -> one.overlaps(period)
                ? new ContractPeriod(one.from(), period.from().minusDays(1), true)
                : one);
        return standing.add(period);
    }

    private static boolean isSame(ContractView known, NewContract wish, ContractTerms terms) {
        return known.until().equals(wish.until())
                && Objects.equals(known.reference(), wish.reference())
                && terms.equals(new ContractTerms(
                        null,
                        0,
                        known.offerMinutes(),
                        known.arrivalGraceMinutes(),
                        known.warrantyMonths(),
                        known.sharePermille(),
                        known.retentionPermille(),
                        known.penaltyMode(),
                        known.penaltyRatePermille(),
                        known.objectionDays()));
    }
}
