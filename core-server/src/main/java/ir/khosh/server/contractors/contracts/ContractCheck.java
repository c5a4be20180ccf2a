package ir.khosh.server.contractors.contracts;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.contractors.ContractTerms;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.wire.contractors.NewContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a new contract must be like: its days, and terms that a network can live with. */
record ContractCheck(ContractTerms general, LocalDate today) {

    static final Set<String> PENALTY_MODES = Set.of("COST_PLUS", "FLAT_ORIGINAL", "FLAT_REWORK");
    private static final int MOST_YEARS = 10;

    /** @return the terms with the general ones where nothing was said; of no use when {@code check} complains */
    ContractTerms terms(FieldCheck check, NewContract wish) {
        String mode = wish.penaltyMode() == null ? general.penaltyMode() : wish.penaltyMode();
        if (!PENALTY_MODES.contains(mode)) {
            check.refuse("unknown-value", "penaltyMode", "شیوهٔ جریمه را از فهرست انتخاب کنید.");
        }
        return new ContractTerms(
                null,
                0,
                within(check, "offerMinutes", wish.offerMinutes(), general.offerMinutes(), 1, 1_440),
                within(check, "arrivalGraceMinutes", wish.arrivalGraceMinutes(), general.arrivalGraceMinutes(), 0, 240),
                within(check, "warrantyMonths", wish.warrantyMonths(), general.warrantyMonths(), 1, 24),
                within(check, "sharePermille", wish.sharePermille(), general.sharePermille(), 0, 1_000),
                within(check, "retentionPermille", wish.retentionPermille(), general.retentionPermille(), 0, 500),
                mode,
                within(
                        check,
                        "penaltyRatePermille",
                        wish.penaltyRatePermille(),
                        general.penaltyRatePermille(),
                        0,
                        1_000),
                within(check, "objectionDays", wish.objectionDays(), general.objectionDays(), 0, 60));
    }

    /** @return null when the days are wrong */
    ContractPeriod period(FieldCheck check, NewContract wish, Collection<ContractPeriod> standing) {
        LocalDate from = check.needed("from", wish.from());
        LocalDate until = check.needed("until", wish.until());
        if (from == null || until == null) {
            return null;
        }
        if (from.isBefore(today)) {
            check.refuse("contract-in-past", "from", "قرارداد نمی‌تواند پیش از امروز آغاز شود.");
        }
        if (until.isBefore(from)) {
            check.refuse("dates-reversed", "until", "پایان قرارداد پیش از آغاز آن است.");
            return null;
        }
        if (until.isAfter(from.plusYears(MOST_YEARS))) {
            check.refuse("contract-too-long", "until", persianDigits("قرارداد حداکثر " + MOST_YEARS + " سال است."));
        }
        ContractPeriod period = new ContractPeriod(from, until, false);
        List<ContractPeriod> inTheWay = period.inTheWay(standing);
        if (!inTheWay.isEmpty() && !(wish.supersedes() && inTheWay.stream().allMatch(period::maySupersede))) {
            check.refuse("contract-overlaps", "from", "در این بازه قرارداد دیگری برقرار است.");
        }
        return period;
    }

    private static int within(FieldCheck check, String field, Integer wish, int general, int least, int most) {
        int value = wish == null ? general : wish;
        if (value < least || value > most) {
            check.refuse("out-of-range", field, persianDigits("این مقدار باید از " + least + " تا " + most + " باشد."));
        }
        return value;
    }
}
