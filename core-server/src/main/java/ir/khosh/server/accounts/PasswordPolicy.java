package ir.khosh.server.accounts;

import ir.khosh.server.shared.Refusal;
import ir.khosh.values.PersianText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Length is what counts; no rules about kinds of characters. */
@ApplicationScoped
public class PasswordPolicy {

    static final int LONGEST = 200;

    private int shortest;

    protected PasswordPolicy() {}

    @Inject
    PasswordPolicy(@ConfigProperty(name = "khosh.password.min-length", defaultValue = "10") int shortest) {
        this.shortest = shortest;
    }

    Optional<Refusal> check(String password, String field) {
        if (password == null || password.length() < shortest) {
            return Optional.of(new Refusal(
                    "password-too-short",
                    field,
                    "گذرواژه باید دست‌کم " + PersianText.persianDigits(Integer.toString(shortest)) + " نویسه باشد."));
        }
        return password.length() > LONGEST
                ? Optional.of(new Refusal("password-too-long", field, "گذرواژه بیش از اندازه بلند است."))
                : Optional.empty();
    }
}
