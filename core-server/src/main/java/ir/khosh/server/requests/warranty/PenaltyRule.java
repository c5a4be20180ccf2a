package ir.khosh.server.requests.warranty;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.values.Rial;
import java.util.Locale;

/**
 * What the contractor of the first job is charged when their work had to be done again by somebody else. Whole rials,
 * rounded half up, without VAT.
 *
 * @param mode COST_PLUS: the rework's net cost and the rate on top; FLAT_ORIGINAL: the rate of what the first job cost;
 *     FLAT_REWORK: the rate of what the rework cost
 * @param ratePermille 70 is 7 %
 */
public record PenaltyRule(Mode mode, int ratePermille) {

    /** How a contract counts penalties. */
    public enum Mode {
        COST_PLUS("هزینهٔ خالص اجرای دوباره به‌اضافهٔ بالاسری"),
        FLAT_ORIGINAL("درصدی از مبلغ خالص کار نخست"),
        FLAT_REWORK("درصدی از هزینهٔ خالص اجرای دوباره");

        private final String title;

        Mode(String title) {
            this.title = title;
        }
    }

    public PenaltyRule {
        if (ratePermille < 0 || ratePermille > 1000) {
            throw new IllegalArgumentException("the rate is 0 to 1000 permille");
        }
    }

    /** @param base what the rate is applied to, without VAT; {@code sheet} Persian lines that show how it was counted */
    public record Computed(Mode mode, int ratePermille, Rial base, Rial amount, String sheet) {}

    /**
     * @param originalNet what the first job cost, without VAT
     * @param reworkNet what the rework cost, without VAT
     * @param contractVersion of the first job; 0 for the general terms
     */
    public Computed compute(Rial originalNet, Rial reworkNet, int contractVersion) {
        Rial base = mode == Mode.FLAT_ORIGINAL ? originalNet : reworkNet;
        Rial overhead = base.proportion(ratePermille, 1000);
        Rial amount = mode == Mode.COST_PLUS ? base.plus(overhead) : overhead;
        return new Computed(mode, ratePermille, base, amount, sheet(base, overhead, amount, contractVersion));
    }

    private String sheet(Rial base, Rial overhead, Rial amount, int contractVersion) {
        String rate = ratePermille % 10 == 0
                ? Integer.toString(ratePermille / 10)
                : ratePermille / 10 + "٫" + ratePermille % 10;
        return persianDigits(String.join(
                "\n",
                "شیوهٔ محاسبه: " + mode.title,
                "قرارداد: " + (contractVersion == 0 ? "شرایط عمومی" : "نسخهٔ " + contractVersion),
                "مبنا (بدون مالیات): " + rials(base),
                "نرخ: " + rate + " درصد؛ برابر " + rials(overhead),
                "گرد کردن: نیم به بالا، به ریال کامل",
                "جمع جریمه: " + rials(amount)));
    }

    private static String rials(Rial rial) {
        return String.format(Locale.ROOT, "%,d", rial.amount()).replace(',', '٬') + " ریال";
    }
}
