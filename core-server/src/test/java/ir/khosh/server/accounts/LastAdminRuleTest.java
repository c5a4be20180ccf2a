package ir.khosh.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.session.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastAdminRuleTest {

    private static final Optional<Role> ADMIN = Optional.of(Role.ADMIN);

    private final LastAdminRule alone = new LastAdminRule(0, false);
    private final LastAdminRule oneOfTwo = new LastAdminRule(1, false);

    @Test
    void the_only_admin_can_neither_become_another_nor_leave() {
        assertThat(alone.check(ADMIN, Role.SUPERVISOR, true)).map(Refusal::code).contains("last-admin");
        assertThat(alone.check(ADMIN, Role.ADMIN, false)).map(Refusal::code).contains("last-admin");
    }

    @Test
    void one_of_two_admins_may_be_taken_away_by_the_other_but_not_by_themselves() {
        assertThat(oneOfTwo.check(ADMIN, Role.ADMIN, false)).isEmpty();
        assertThat(new LastAdminRule(1, true).check(ADMIN, Role.OPERATOR, true))
                .map(Refusal::code)
                .contains("own-account");
    }

    @Test
    void an_admin_who_stays_one_and_all_others_are_free_to_change() {
        assertThat(alone.check(ADMIN, Role.ADMIN, true)).isEmpty();
        assertThat(alone.check(Optional.of(Role.OPERATOR), Role.SUPERVISOR, true))
                .isEmpty();
        assertThat(alone.check(Optional.empty(), Role.ADMIN, false)).isEmpty();
    }
}
