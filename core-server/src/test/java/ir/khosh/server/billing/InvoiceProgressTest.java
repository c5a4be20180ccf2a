package ir.khosh.server.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.values.Rial;
import ir.khosh.wire.requests.PricedLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceProgressTest {

    /** 10,000,000 and 10 % of it; the contractor gets 80 %, of which 10 % are held back. */
    private final InvoiceProgress invoice = InvoiceProgress.fresh(
            InvoiceAmounts.of(List.of(new PricedLine("SERVICE", "دستمزد", 1, 10_000_000)), 100), 800, 100);

    @Test
    void anInvoiceIsPaidWhenNothingIsOwedAnyMore() {
        assertThat(invoice.state()).isEqualTo("OPEN");
        InvoiceProgress partly = invoice.pay(new Rial(10_999_999));
        assertThat(partly.state()).isEqualTo("OPEN");
        assertThat(partly.open()).isEqualTo(new Rial(1));
        assertThat(partly.pay(new Rial(1)).state()).isEqualTo("PAID");
    }

    @Test
    void theContractorEarnsWithTheMoneyThatCameIn() {
        assertThat(invoice.settled().earned()).isEqualTo(Rial.ZERO);
        InvoiceProgress half = invoice.pay(new Rial(5_500_000)).settled();
        assertThat(half.earned()).isEqualTo(new Rial(4_000_000));
        assertThat(half.retained()).isEqualTo(new Rial(400_000));
        InvoiceProgress all = half.pay(new Rial(5_500_000)).settled();
        assertThat(all.earned()).isEqualTo(new Rial(8_000_000));
        assertThat(all.retained()).isEqualTo(new Rial(800_000));
    }

    @Test
    void manySmallPaymentsEarnNotOneRialMoreThanOneBigOne() {
        InvoiceProgress slowly = invoice;
        while (slowly.open().amount() > 0) {
            slowly = slowly.pay(new Rial(Math.min(slowly.open().amount(), 333_331)))
                    .settled();
        }
        assertThat(slowly).isEqualTo(invoice.pay(new Rial(11_000_000)).settled());
    }

    @Test
    void aCreditNoteBeforePaymentLowersWhatIsOwed() {
        InvoiceProgress credited = invoice.credit(new Rial(4_000_000)).settled();
        assertThat(credited.due()).isEqualTo(new Rial(6_600_000));
        assertThat(credited.refundable()).isEqualTo(Rial.ZERO);
        assertThat(credited.pay(new Rial(6_600_000)).settled().earned()).isEqualTo(new Rial(4_800_000));
    }

    @Test
    void aCreditNoteAfterPaymentIsOwedBackAndTakenFromTheContractorToo() {
        InvoiceProgress paid = invoice.pay(new Rial(11_000_000)).settled();
        InvoiceProgress credited = paid.credit(new Rial(1_000_000)).settled();
        assertThat(credited.refundable()).isEqualTo(new Rial(1_100_000));
        assertThat(credited.earned()).isEqualTo(new Rial(7_200_000));
        assertThat(credited.state()).isEqualTo("PAID");
        assertThat(credited.refund(new Rial(1_100_000)).refundable()).isEqualTo(Rial.ZERO);
    }

    @Test
    void creditNotesTogetherTakeBackExactlyTheTaxToo() {
        InvoiceProgress odd = InvoiceProgress.fresh(
                InvoiceAmounts.of(List.of(new PricedLine("SERVICE", "دستمزد", 1, 7)), 100), 800, 100);
        InvoiceProgress inSteps =
                odd.credit(new Rial(3)).credit(new Rial(3)).credit(new Rial(1)).settled();
        assertThat(inSteps.due()).isEqualTo(Rial.ZERO);
        assertThat(inSteps.state()).isEqualTo("CREDITED");
    }
}
