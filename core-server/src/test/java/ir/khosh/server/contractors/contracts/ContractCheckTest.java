package ir.khosh.server.contractors.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.contractors.ContractTerms;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.contractors.NewContract;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final ContractTerms general = new ContractTerms(null, 0, 30, 15, 3, 800, 100, "COST_PLUS", 70, 7);
    private final ContractCheck rules = new ContractCheck(general, TODAY);
    private final FieldCheck check = new FieldCheck();

    @Test
    void whatIsNotSaidIsAsInTheGeneralTerms() {
        ContractTerms terms = rules.terms(check, contract(TODAY, TODAY.plusYears(1), false, 850, null));
        assertThat(check.refusals()).isEmpty();
        assertThat(terms).isEqualTo(new ContractTerms(null, 0, 30, 15, 3, 850, 100, "COST_PLUS", 70, 7));
    }

    @Test
    void aShareAboveTheWholeAndAnUnknownPenaltyAreRefusedAtTheirFields() {
        rules.terms(check, contract(TODAY, TODAY.plusYears(1), false, 1_001, "WHIPPING"));
        assertThat(check.refusals()).extracting(Refusal::field).containsExactly("penaltyMode", "sharePermille");
    }

    @Test
    void aContractBeginsTodayOrLaterAndDoesNotEndBeforeItBegins() {
        assertThat(codes(contract(TODAY.minusDays(1), TODAY, false, null, null)))
                .containsExactly("contract-in-past");
        assertThat(codes(contract(TODAY, TODAY.minusDays(1), false, null, null)))
                .contains("dates-reversed");
        assertThat(codes(contract(TODAY, TODAY, false, null, null))).isEmpty();
    }

    @Test
    void twoContractsNeverHoldOnTheSameDay() {
        ContractPeriod running = new ContractPeriod(TODAY.minusDays(100), TODAY.plusDays(100), false);
        assertThat(codes(contract(TODAY.plusDays(100), TODAY.plusDays(400), false, null, null), running))
                .containsExactly("contract-overlaps");
        assertThat(codes(contract(TODAY.plusDays(101), TODAY.plusDays(400), false, null, null), running))
                .isEmpty();
    }

    @Test
    void aSuccessorMayEndARunningContractButNotOneThatIsStillToBegin() {
        ContractPeriod running = new ContractPeriod(TODAY.minusDays(100), TODAY.plusDays(100), false);
        ContractPeriod next = new ContractPeriod(TODAY.plusDays(101), TODAY.plusDays(200), false);
        assertThat(codes(contract(TODAY.plusDays(10), TODAY.plusDays(100), true, null, null), running, next))
                .isEmpty();
        assertThat(codes(contract(TODAY.plusDays(10), TODAY.plusDays(101), true, null, null), running, next))
                .containsExactly("contract-overlaps");
        ContractPeriod cut = new ContractPeriod(TODAY.minusDays(100), TODAY.plusDays(50), true);
        assertThat(codes(contract(TODAY.plusDays(10), TODAY.plusDays(20), true, null, null), cut))
                .containsExactly("contract-overlaps");
    }

    private List<String> codes(NewContract wish, ContractPeriod... standing) {
        FieldCheck own = new FieldCheck();
        rules.period(own, wish, List.of(standing));
        return own.refusals().stream().map(Refusal::code).toList();
    }

    private static NewContract contract(
            LocalDate from, LocalDate until, boolean supersedes, Integer share, String mode) {
        return new NewContract(from, until, supersedes, null, null, null, share, null, mode, null, null, null);
    }
}
