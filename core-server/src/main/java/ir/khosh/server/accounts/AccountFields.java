package ir.khosh.server.accounts;

import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.session.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an account may be called, may be and may have. Text is taken stripped, a user name in small letters. */
record AccountFields(String username, String displayName, Role role, String extension) {

    AccountFields {
        username = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        displayName = displayName == null ? "" : displayName.strip();
        extension = extension == null || extension.isBlank() ? null : extension.strip();
    }

    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if (!username.matches("[a-z][a-z0-9._-]{2,39}")) {
            refusals.add(new Refusal(
                    "username-malformed",
                    "username",
                    "نام کاربری باید با حرف لاتین آغاز شود و ۳ تا ۴۰ نویسه داشته باشد."));
        }
        if (displayName.isEmpty()
                || displayName.length() > 100
                || displayName.chars().anyMatch(Character::isISOControl)) {
            refusals.add(new Refusal("display-name-malformed", "displayName", "نام نمایشی باید ۱ تا ۱۰۰ نویسه باشد."));
        }
        if (role == null) {
            refusals.add(new Refusal("role-missing", "role", "نقش کاربر را برگزینید."));
        }
        if (extension != null && !extension.matches("[0-9]{2,6}")) {
            refusals.add(new Refusal("extension-malformed", "extension", "شمارهٔ داخلی باید ۲ تا ۶ رقم باشد."));
        } else if (role == Role.OPERATOR && extension == null) {
            refusals.add(new Refusal("extension-missing", "extension", "اپراتور باید شمارهٔ داخلی داشته باشد."));
        }
        return refusals;
    }
}
