package ir.khosh.values;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/**
 * A subscriber's number in one spelling: Iranian numbers in national form with the leading zero ({@code 09121234567},
 * {@code 02188776655}), others in international form ({@code +4930…}). Short codes such as 193 are not subscribers.
 */
public record PhoneNumber(String value) {

    private static final int LONGEST_INPUT = 40;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    public PhoneNumber {
        if (value == null || !value.matches("0[1-9][0-9]{9}|\\+[1-9][0-9]{6,14}")) {
            throw new IllegalArgumentException("not a canonical phone number");
        }
    }

    /**
     * Reads any usual spelling: +98, 0098, 98, 0 or bare; ASCII, Persian or Arabic digits; spaces, hyphens, brackets.
     *
     * @return empty for null, withheld, letters, short codes and impossible numbers
     */
    public static Optional<PhoneNumber> parse(String text) {
        if (text == null || text.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String digits = PersianText.asciiDigits(text).replaceAll("[\\s\\-().\\u200c\\u200e\\u200f\\u2066-\\u2069]", "");
        if (!digits.matches("\\+?[0-9]{7,17}")) {
            return Optional.empty();
        }
        if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        } else if (digits.matches("98[1-9][0-9]{9}")) {
            digits = "+" + digits;
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(digits, "IR");
            if (!NUMBERS.isPossibleNumber(number)) {
                return Optional.empty();
            }
            if (number.getCountryCode() != 98) {
                return Optional.of(
                        new PhoneNumber("+" + number.getCountryCode() + NUMBERS.getNationalSignificantNumber(number)));
            }
            String national = NUMBERS.getNationalSignificantNumber(number);
            return national.length() == 10 ? Optional.of(new PhoneNumber("0" + national)) : Optional.empty();
        } catch (NumberParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean isIranian() {
        return value.charAt(0) == '0';
    }

    public boolean isMobile() {
        return value.startsWith("09");
    }

    /** A number that can be told a text: mobiles, and foreign numbers not known to be fixed lines. */
    public boolean takesTexts() {
        if (isIranian()) {
            return isMobile();
        }
        try {
            return NUMBERS.getNumberType(NUMBERS.parse(value, null)) != PhoneNumberType.FIXED_LINE;
        } catch (NumberParseException e) {
            return false;
        }
    }

    /** The landline's area code with its zero, such as {@code 031}; empty for mobiles and foreign numbers. */
    public Optional<String> areaCode() {
        return isIranian() && !isMobile() ? Optional.of(value.substring(0, 3)) : Optional.empty();
    }

    /** Middle digits hidden, for those who may not see the whole: {@code 0912***4567}. */
    public String masked() {
        return value.substring(0, 4) + "***" + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
