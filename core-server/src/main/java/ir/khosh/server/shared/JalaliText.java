package ir.khosh.server.shared;

import ir.khosh.values.JalaliDate;
import ir.khosh.values.PersianText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Jalali day in a table, read as people write it: ۱۴۰۵/۰۱/۱۳ or 1405-1-13. */
public final class JalaliText {

    private static final Pattern DAY = Pattern.compile("(1[34]\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})");

    private JalaliText() {}

    /** Empty for anything else. */
    public static Optional<LocalDate> parse(String text) {
        Matcher parts = DAY.matcher(PersianText.asciiDigits(text).strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JalaliDate(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)))
                    .toLocalDate());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Such as 1405/01/13, as tables have it. */
    public static String of(LocalDate day) {
        JalaliDate jalali = JalaliDate.of(day);
        return String.format("%04d/%02d/%02d", jalali.year(), jalali.month(), jalali.day());
    }
}
