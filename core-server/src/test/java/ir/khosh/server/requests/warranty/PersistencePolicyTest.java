package ir.khosh.server.requests.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.requests.warranty.PersistencePolicy.Finding;
import ir.khosh.server.requests.warranty.PersistencePolicy.Record;
import org.junit.jupiter.api.Test;

class PersistencePolicyTest {

    private final PersistencePolicy policy = new PersistencePolicy(3, 6, 50, 20, 2);

    @Test
    void twoClaimsInHalfAYearAreAnExceptionTheThirdIsPersistence() {
        assertThat(policy.judge(new Record(2, 2, 100, 1))).isEmpty();
        assertThat(policy.judge(new Record(3, 3, 100, 1)))
                .contains(new Finding("persistent-claims", "۳ ادعای گارانتی پذیرفته‌شده در ۶ ماه"));
    }

    @Test
    void oldClaimsCountOnlyAsAShareOfTheWork() {
        assertThat(policy.judge(new Record(0, 5, 100, 1))).isEmpty();
        assertThat(policy.judge(new Record(0, 6, 100, 1)).map(Finding::code)).contains("claims-share");
    }

    @Test
    void aShareOfFewJobsSaysNothing() {
        assertThat(policy.judge(new Record(1, 2, 19, 1))).isEmpty();
        assertThat(policy.judge(new Record(1, 2, 20, 1)).map(Finding::code)).contains("claims-share");
        assertThat(policy.judge(new Record(1, 1, 20, 1))).isEmpty();
    }

    @Test
    void twiceInOneChainIsEnough() {
        assertThat(policy.judge(new Record(2, 2, 500, 2)).map(Finding::code)).contains("claims-in-one-chain");
    }
}
