package ir.khosh.server.contractors.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.contractors.ContractTerms;
import ir.khosh.server.contractors.Contracts;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.wire.contractors.ContractView;
import ir.khosh.wire.contractors.NewContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractPlanTest {

    private static final String PHONE = "09131112233";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ContractTerms GENERAL = new ContractTerms(null, 0, 30, 15, 3, 800, 100, "COST_PLUS", 70, 7);

    private final ContractPlan plan = new ContractPlan(
            new ContractCheck(GENERAL, TODAY),
            Map.of(PHONE, List.of(new Contracts.Signed(signed(day(-100), day(200)), false))));

    private static LocalDate day(int fromToday) {
        return TODAY.plusDays(fromToday);
    }

    private static ContractView signed(LocalDate from, LocalDate until) {
        return new ContractView(1, 1, from, until, 30, 15, 3, 850, 100, "COST_PLUS", 70, 7, null, "admin");
    }

    private static NewContract wish(LocalDate from, LocalDate until, boolean supersedes, Integer share) {
        return new NewContract(from, until, supersedes, null, null, null, share, null, null, null, null, null);
    }

    private List<String> refusedOf(NewContract wish) {
        FieldCheck check = new FieldCheck();
        plan.isNew(check, PHONE, wish);
        return check.refusals().stream().map(one -> one.code()).toList();
    }

    private boolean isNew(NewContract wish) {
        FieldCheck check = new FieldCheck();
        boolean isNew = plan.isNew(check, PHONE, wish);
        assertThat(check.refusals()).isEmpty();
        return isNew;
    }

    @Test
    void what_was_signed_is_known_again_also_when_it_began_long_ago() {
        assertThat(isNew(wish(day(-100), day(200), false, 850))).isFalse();
    }

    @Test
    void what_was_signed_does_not_change_by_a_file() {
        assertThat(refusedOf(wish(day(-100), day(200), false, 900))).containsExactly("contract-signed");
        assertThat(refusedOf(wish(day(-100), day(300), false, 850))).containsExactly("contract-signed");
    }

    @Test
    void a_later_line_goes_by_what_an_earlier_line_ended() {
        assertThat(refusedOf(wish(day(10), day(100), false, null))).containsExactly("contract-overlaps");
        assertThat(isNew(wish(day(10), day(100), true, null))).isTrue();
        assertThat(isNew(wish(day(101), day(300), false, null))).isTrue();
    }

    @Test
    void what_was_ended_early_is_not_ended_again() {
        assertThat(isNew(wish(day(50), day(100), true, null))).isTrue();
        assertThat(refusedOf(wish(day(20), day(49), true, null))).containsExactly("contract-overlaps");
    }

    @Test
    void nothing_new_begins_in_the_past() {
        assertThat(refusedOf(wish(day(-300), day(-200), false, null))).containsExactly("contract-in-past");
    }
}
