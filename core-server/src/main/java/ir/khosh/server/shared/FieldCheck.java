package ir.khosh.server.shared;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.values.NationalId;
import ir.khosh.values.PhoneNumber;
import ir.khosh.values.Postcode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a person typed, field by field, and collects everything that is wrong with it. Not for several threads.
 */
public final class FieldCheck {

    private final List<Refusal> refusals = new ArrayList<>();

    /** All refusals so far, in the order of the checks. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    public boolean passed() {
        return refusals.isEmpty();
    }

    /** @throws RefusedException with everything that is wrong, if anything is */
    public void throwIfRefused() {
        if (!passed()) {
            throw new RefusedException(refusals());
        }
    }

    public void refuse(String code, String field, String persianMessage) {
        refusals.add(new Refusal(code, field, persianMessage));
    }

    /** @return stripped text on one line; null when empty or wrong */
    public String line(String field, String text, int longest) {
        String stripped = text(field, text, longest);
        if (stripped != null && stripped.chars().anyMatch(Character::isISOControl)) {
            refuse("forbidden-character", field, "این بخش باید در یک خط و بدون نویسه‌های کنترلی باشد.");
            return null;
        }
        return stripped;
    }

    /** As {@link #line}, and something must be there. */
    public String neededLine(String field, String text, int shortest, int longest) {
        if (isBlank(text)) {
            refuse("required", field, "پر کردن این بخش لازم است.");
            return null;
        }
        String line = line(field, text, longest);
        if (line != null && line.length() < shortest) {
            refuse("too-short", field, persianDigits("دست‌کم " + shortest + " نویسه لازم است."));
            return null;
        }
        return line;
    }

    /** @return stripped text, lines allowed; null when empty or wrong */
    public String text(String field, String text, int longest) {
        if (isBlank(text)) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > longest) {
            refuse("too-long", field, persianDigits("این بخش حداکثر " + longest + " نویسه می‌پذیرد."));
            return null;
        }
        if (stripped.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            refuse("forbidden-character", field, "این بخش نویسه‌ی غیرمجاز دارد.");
            return null;
        }
        return stripped.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** @return null when wrong */
    public PhoneNumber phone(String field, String text) {
        if (isBlank(text)) {
            refuse("required", field, "شماره تلفن لازم است.");
            return null;
        }
        return PhoneNumber.parse(text).orElseGet(() -> {
            refuse("phone-invalid", field, "شماره تلفن درست نیست؛ نمونه‌ی درست: ۰۹۱۲۱۲۳۴۵۶۷");
            return null;
        });
    }

    /** @return null when empty or wrong */
    public String postcode(String field, String text) {
        return isBlank(text)
                ? null
                : Postcode.parse(text).map(Postcode::value).orElseGet(() -> {
                    refuse("postcode-invalid", field, "کد پستی باید ده رقم باشد.");
                    return null;
                });
    }

    /** @return null when empty or wrong */
    public String nationalId(String field, String text) {
        return isBlank(text)
                ? null
                : NationalId.parse(text).map(NationalId::value).orElseGet(() -> {
                    refuse("national-id-invalid", field, "کد ملی درست نیست.");
                    return null;
                });
    }

    /** @return the value itself; refuses null */
    public <T> T needed(String field, T value) {
        if (value == null) {
            refuse("required", field, "انتخاب این بخش لازم است.");
        }
        return value;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
