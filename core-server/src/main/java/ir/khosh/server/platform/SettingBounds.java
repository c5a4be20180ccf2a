package ir.khosh.server.platform;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.values.PersianText;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a setting may be when an administrator sets it, so strict that no value keeps the server from starting. */
public sealed interface SettingBounds {

    /** @return the value as the server reads it; empty when it may not be that */
    Optional<String> read(String written);

    /** What may be written, in Persian. */
    String said();

    /**
     * @param text {@code 1..100}, {@code hundred:5}, {@code shares:4}, {@code yes-no}, {@code weekdays} or {@code A|B}
     * @throws IllegalArgumentException for anything else
     */
    static SettingBounds parse(String text) {
        Matcher range = Pattern.compile("(\\d+)\\.\\.(\\d+)").matcher(text);
        if (range.matches()) {
            return new Range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
        }
        Matcher parts = Pattern.compile("(hundred|shares):(\\d)").matcher(text);
        if (parts.matches()) {
            return new Parts(Integer.parseInt(parts.group(2)), parts.group(1).equals("hundred"));
        }
        return switch (text) {
            case "yes-no" -> new YesOrNo();
            case "weekdays" -> new Weekdays();
            default -> {
                if (!text.matches("[A-Z_]+(\\|[A-Z_]+)+")) {
                    throw new IllegalArgumentException("no such bounds: " + text);
                }
                yield new OneOf(List.of(text.split("\\|")));
            }
        };
    }

    private static String plain(String written) {
        return written == null ? "" : PersianText.asciiDigits(written).strip();
    }

    /** A whole number, both ends included. */
    record Range(long least, long most) implements SettingBounds {

        @Override
        public Optional<String> read(String written) {
            String text = plain(written).replaceAll("[,٬_]", "");
            if (!text.matches("\\d{1,15}")) {
                return Optional.empty();
            }
            long value = Long.parseLong(text);
            return value < least || value > most ? Optional.empty() : Optional.of(Long.toString(value));
        }

        @Override
        public String said() {
            return persianDigits("عددی از " + least + " تا " + most);
        }
    }

    /** Whole numbers with semicolons between. */
    record Parts(int count, boolean hundred) implements SettingBounds {

        @Override
        public Optional<String> read(String written) {
            String[] parts = plain(written).split("\\s*[;؛]\\s*", -1);
            if (parts.length != count || !Arrays.stream(parts).allMatch(part -> part.matches("\\d{1,4}"))) {
                return Optional.empty();
            }
            int[] values = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
            int sum = Arrays.stream(values).sum();
            if (hundred ? sum != 100 : sum == 0) {
                return Optional.empty();
            }
            return Optional.of(Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(";")));
        }

        @Override
        public String said() {
            return persianDigits(
                    count + " عدد که میانشان «؛» است" + (hundred ? " و جمعشان ۱۰۰ می‌شود" : " و همه با هم صفر نیستند"));
        }
    }

    /** One of a few words. */
    record OneOf(List<String> words) implements SettingBounds {

        @Override
        public Optional<String> read(String written) {
            return Optional.of(plain(written)).filter(words::contains);
        }

        @Override
        public String said() {
            return "یکی از این‌ها: " + PersianText.isolate(String.join("، ", words));
        }
    }

    /** True and false, or as people say it. */
    record YesOrNo() implements SettingBounds {

        @Override
        public Optional<String> read(String written) {
            return switch (plain(written)) {
                case "true", "بله" -> Optional.of("true");
                case "false", "خیر" -> Optional.of("false");
                default -> Optional.empty();
            };
        }

        @Override
        public String said() {
            return "بله یا خیر";
        }
    }

    /** Days of the week that are not worked; at least one is. */
    record Weekdays() implements SettingBounds {

        @Override
        public Optional<String> read(String written) {
            List<String> days = Arrays.stream(plain(written).split("\\s*[;؛]\\s*"))
                    .distinct()
                    .toList();
            List<String> known =
                    Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();
            return known.containsAll(days) && days.size() < known.size()
                    ? Optional.of(String.join(";", days))
                    : Optional.empty();
        }

        @Override
        public String said() {
            return "نام روزهای هفته به لاتین، مانند " + PersianText.isolate("THURSDAY;FRIDAY");
        }
    }
}
