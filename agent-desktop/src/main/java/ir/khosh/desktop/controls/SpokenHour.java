package ir.khosh.desktop.controls;

import ir.khosh.values.PersianText;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as an operator writes it: {@code 17}, {@code 1730}, {@code 17:30} or {@code 17.30}, in any digits. */
public final class SpokenHour {

    private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:[:.٫/ ]?(\\d{2}))?");

    private SpokenHour() {}

    public static Optional<LocalTime> parse(String text) {
        Matcher parts = FORM.matcher(PersianText.asciiDigits(text == null ? "" : text.strip()));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
            return Optional.of(LocalTime.of(Integer.parseInt(parts.group(1)), minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code ۱۷:۳۰}. */
    public static String format(LocalTime time) {
        return PersianText.persianDigits(String.format("%02d:%02d", time.getHour(), time.getMinute()));
    }
}
