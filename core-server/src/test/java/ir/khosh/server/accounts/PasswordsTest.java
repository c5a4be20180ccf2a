package ir.khosh.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_own_hash_and_no_other() {
        String hash = passwords.hash("گذرواژهٔ بلند");
        assertThat(passwords.matches("گذرواژهٔ بلند", hash)).isTrue();
        assertThat(passwords.matches("گذرواژهٔ بلند ", hash)).isFalse();
    }

    @Test
    void the_same_password_never_has_the_same_hash() {
        assertThat(passwords.hash("the same password")).isNotEqualTo(passwords.hash("the same password"));
    }

    @Test
    void the_hash_says_its_parameters_so_that_they_can_be_raised() {
        assertThat(passwords.hash("some password")).startsWith("argon2id$19456$2$1$");
    }
}
