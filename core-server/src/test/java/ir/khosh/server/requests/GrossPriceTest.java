package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.values.Rial;
import org.junit.jupiter.api.Test;

class GrossPriceTest {

    @Test
    void twoAndAHalfMillionHaveTheirTaxInThem() {
        Rial net = new GrossPrice(new Rial(2_500_000)).net(100);
        assertThat(net).isEqualTo(new Rial(2_272_727));
        assertThat(GrossPrice.total(net, 100)).isEqualTo(new Rial(2_500_000));
    }

    @Test
    void theTotalNeverExceedsWhatWasReceivedAndMissesItByOneRialAtMost() {
        for (int permille : new int[] {0, 90, 100, 250}) {
            for (long gross = 1; gross < 5_000; gross++) {
                Rial total = GrossPrice.total(new GrossPrice(new Rial(gross)).net(permille), permille);
                assertThat(gross - total.amount())
                        .as("%s at %s", gross, permille)
                        .isBetween(0L, 1L);
            }
        }
    }
}
