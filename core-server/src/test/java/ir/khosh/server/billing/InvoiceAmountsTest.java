package ir.khosh.server.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.values.Rial;
import ir.khosh.wire.requests.PricedLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceAmountsTest {

    private static final PricedLine BOARD = new PricedLine("PART", "برد الکترونیکی", 1, 12_000_000);
    private static final PricedLine WORK = new PricedLine("SERVICE", "دستمزد", 2, 1_500_000);

    @Test
    void tenPercentIsAddedToWorkAndParts() {
        InvoiceAmounts amounts = InvoiceAmounts.of(List.of(BOARD, WORK), 100);
        assertThat(amounts.net()).isEqualTo(new Rial(15_000_000));
        assertThat(amounts.vat()).isEqualTo(new Rial(1_500_000));
        assertThat(amounts.total()).isEqualTo(new Rial(16_500_000));
    }

    @Test
    void theTaxIsRoundedHalfUpOnceOnTheSum() {
        PricedLine fourteen = new PricedLine("SERVICE", "دستمزد", 1, 14);
        PricedLine fifteen = new PricedLine("SERVICE", "دستمزد", 1, 15);
        assertThat(InvoiceAmounts.of(List.of(fourteen), 100).vat()).isEqualTo(new Rial(1));
        assertThat(InvoiceAmounts.of(List.of(fifteen), 100).vat()).isEqualTo(new Rial(2));
        assertThat(InvoiceAmounts.of(List.of(fourteen, fourteen), 100).vat()).isEqualTo(new Rial(3));
        assertThat(InvoiceAmounts.of(List.of(fifteen, fifteen), 100).vat()).isEqualTo(new Rial(3));
    }

    @Test
    void aDiscountLowersTheTaxTooButNeverBelowZero() {
        PricedLine discount = new PricedLine("DISCOUNT", "تخفیف", 1, -3_000_000);
        assertThat(InvoiceAmounts.of(List.of(WORK, discount), 100).total()).isEqualTo(Rial.ZERO);
        PricedLine tooMuch = new PricedLine("DISCOUNT", "تخفیف", 1, -3_000_001);
        assertThatThrownBy(() -> InvoiceAmounts.of(List.of(WORK, tooMuch), 100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void freeWorkShowsWhatItIsWorthAndCostsNothing() {
        InvoiceAmounts amounts = InvoiceAmounts.free(List.of(BOARD, WORK), 100);
        assertThat(amounts.total()).isEqualTo(Rial.ZERO);
        assertThat(amounts.vat()).isEqualTo(Rial.ZERO);
        assertThat(amounts.lines()).hasSize(3).last().satisfies(line -> {
            assertThat(line.kind()).isEqualTo("DISCOUNT");
            assertThat(line.amountRial()).isEqualTo(-15_000_000);
        });
    }

    @Test
    void whatIsMadeOfFeesAloneIsNoSale() {
        PricedLine fee = new PricedLine("FEE", "هزینهٔ لغو", 1, 500_000);
        assertThat(InvoiceAmounts.of(List.of(fee), 100).incomeAccount()).isEqualTo("fee-revenue");
        assertThat(InvoiceAmounts.of(List.of(fee, WORK), 100).incomeAccount()).isEqualTo("revenue");
    }
}
