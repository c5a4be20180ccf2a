package ir.khosh.server.requests;

import ir.khosh.values.PersianText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a contractor texts about an offer: 1 accepts, 2 declines, with the offer's four digits before or after, in any
 * script; a digit alone must stand alone.
 *
 * @param code null when only the digit came
 */
record OfferAnswer(boolean accepts, String code) {

    private static final Pattern DIGIT = Pattern.compile("[^\\d\\p{L}]*([12])[^\\d\\p{L}]*");
    private static final Pattern DIGIT_FIRST = Pattern.compile("\\D*([12])\\D*(\\d{4})\\D*");
    private static final Pattern CODE_FIRST = Pattern.compile("\\D*(\\d{4})\\D+([12])\\D*");
    private static final int LONGEST = 40;

    /** Empty: this is no such answer. */
    static Optional<OfferAnswer> parse(String text) {
        String ascii = PersianText.asciiDigits(text).strip();
        if (ascii.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher digit = DIGIT.matcher(ascii);
        if (digit.matches()) {
            return Optional.of(new OfferAnswer(digit.group(1).equals("1"), null));
        }
        Matcher digitFirst = DIGIT_FIRST.matcher(ascii);
        if (digitFirst.matches()) {
            return Optional.of(new OfferAnswer(digitFirst.group(1).equals("1"), digitFirst.group(2)));
        }
        Matcher codeFirst = CODE_FIRST.matcher(ascii);
        return codeFirst.matches()
                ? Optional.of(new OfferAnswer(codeFirst.group(2).equals("1"), codeFirst.group(1)))
                : Optional.empty();
    }
}
