package ir.khosh.desktop.controls;

import ir.khosh.values.JalaliDate;
import ir.khosh.values.PersianText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as an operator writes it: «فردا», {@code 9/3}, {@code 1405/09/03} or the bare day of the month. */
final class SpokenDay {

    private static final Pattern FORM = Pattern.compile("(?:(?:(\\d{4})[/-])?(\\d{1,2})[/-])?(\\d{1,2})");

    private SpokenDay() {}

    static Optional<LocalDate> parse(String text, LocalDate today) {
        String folded = PersianText.fold(text);
        switch (folded) {
            case "امروز":
                return Optional.of(today);
            case "فردا":
                return Optional.of(today.plusDays(1));
            case "پس فردا", "پسفردا":
                return Optional.of(today.plusDays(2));
            default:
                return numbered(folded, JalaliDate.of(today));
        }
    }

    private static Optional<LocalDate> numbered(String text, JalaliDate today) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(parts.group(3));
        int month = parts.group(2) == null ? today.month() : Integer.parseInt(parts.group(2));
        int year = parts.group(1) == null ? today.year() : Integer.parseInt(parts.group(1));
        if (parts.group(2) == null && day < today.day()) {
            month = today.month() % 12 + 1;
            year += month == 1 ? 1 : 0;
        }
        try {
            return Optional.of(new JalaliDate(year, month, day).toLocalDate());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
