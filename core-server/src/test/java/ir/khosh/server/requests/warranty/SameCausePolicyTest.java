package ir.khosh.server.requests.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.requests.warranty.SameCausePolicy.Trouble;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SameCausePolicyTest {

    private static final Trouble BOILER = new Trouble(17, "4:خیابان بهشتی", "پکیج", "heating");
    private static final LocalDate END = LocalDate.of(2027, 2, 20);
    private static final Instant IN_TIME = Instant.parse("2027-02-19T20:29:59Z");
    private final SameCausePolicy policy = new SameCausePolicy();

    @Test
    void theSameFamilyAtTheSameDoorInTimeIsTheSameTrouble() {
        assertThat(policy.propose(BOILER, END, BOILER, IN_TIME).same()).isTrue();
    }

    @Test
    void theWarrantyEndsAtMidnightInTehran() {
        assertThat(policy.propose(BOILER, END, BOILER, IN_TIME.plusSeconds(1)).code())
                .isEqualTo("warranty-over");
        assertThat(policy.propose(BOILER, null, BOILER, IN_TIME).code()).isEqualTo("warranty-over");
    }

    @Test
    void anotherPersonDoorOrFamilyIsAnotherTrouble() {
        assertThat(code(new Trouble(18, "4:خیابان بهشتی", "پکیج", "heating"))).isEqualTo("other-applicant");
        assertThat(code(new Trouble(17, "4:خیابان ملت", "پکیج", "heating"))).isEqualTo("other-site");
        assertThat(code(new Trouble(17, "4:خیابان بهشتی", "پکیج", "plumbing"))).isEqualTo("other-family");
    }

    @Test
    void anotherThingAtTheSameDoorIsAnotherTroubleButAnUnnamedOneMayBeTheSame() {
        assertThat(code(new Trouble(17, "4:خیابان بهشتی", "آبگرمکن", "heating")))
                .isEqualTo("other-asset");
        assertThat(code(new Trouble(17, "4:خیابان بهشتی", null, "heating"))).isEqualTo("same-family");
        assertThat(code(BOILER)).isEqualTo("same-asset");
    }

    @Test
    void atTheDiagnosisTheCauseDecidesWhatIsProposed() {
        assertThat(SameCausePolicy.proposeVerdict("circuit-board", "circuit-board"))
                .isEqualTo(Verdict.UPHELD);
        assertThat(SameCausePolicy.proposeVerdict("circuit-board", "leak")).isEqualTo(Verdict.OTHER_CAUSE);
    }

    @Test
    void onlyAnUpheldClaimAndGoodwillAreFree() {
        assertThat(Verdict.values()).filteredOn(Verdict::isFree).containsExactly(Verdict.UPHELD, Verdict.GOODWILL);
    }

    private String code(Trouble now) {
        return policy.propose(BOILER, END, now, IN_TIME).code();
    }
}
