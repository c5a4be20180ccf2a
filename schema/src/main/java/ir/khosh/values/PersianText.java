package ir.khosh.values;

import java.text.Normalizer;

/** Persian text: folded for search, shaped for display. All methods take null as the empty text. */
public final class PersianText {

    /** Isolates that keep a left-to-right run (a number with spaces, a code) whole inside Persian text. */
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';

    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private PersianText() {}

    /**
     * The search form: Arabic ي ى ك ة ۀ أ إ ؤ become their plain Persian letters, digits become ASCII, joiners, marks
     * and tatweel vanish, a half-space becomes a space, runs of space become one, Latin letters lower case. Two
     * spellings of one name have one folded form.
     */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = foldLetter(composed.charAt(i));
            if (c == 0) {
                continue;
            }
            if (c == ' ') {
                space = folded.length() > 0;
                continue;
            }
            if (space) {
                folded.append(' ');
                space = false;
            }
            folded.append(c);
        }
        return folded.toString();
    }

    private static char foldLetter(char c) {
        int digit = digitOf(c);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return switch (c) {
            case 'ي', 'ى', 'ئ' -> 'ی';
            case 'ك' -> 'ک';
            case 'ة', 'ۀ', 'ە' -> 'ه';
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ؤ' -> 'و';
            case '\u200c' -> ' ';
            case 'ء',
                    'ـ',
                    '\u200d',
                    '\u200e',
                    '\u200f',
                    '\u202a',
                    '\u202b',
                    '\u202c',
                    '\u2066',
                    '\u2067',
                    '\u2068',
                    '\u2069',
                    '\ufeff' -> 0;
            default -> {
                int type = Character.getType(c);
                if (type == Character.NON_SPACING_MARK) {
                    yield 0;
                }
                yield Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c)
                        ? ' '
                        : Character.toLowerCase(c);
            }
        };
    }

    /** Persian and Arabic digits become ASCII; all else stays. */
    public static String asciiDigits(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = digitOf(text.charAt(i));
            ascii.append(digit >= 0 ? (char) ('0' + digit) : text.charAt(i));
        }
        return ascii.toString();
    }

    /** ASCII and Arabic digits become Persian; all else stays. For display only. */
    public static String persianDigits(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder persian = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = digitOf(text.charAt(i));
            persian.append(digit >= 0 ? (char) ('۰' + digit) : text.charAt(i));
        }
        return persian.toString();
    }

    /** Keeps a left-to-right run whole inside right-to-left text, such as a spaced phone number. */
    public static String isolate(String text) {
        return LEFT_TO_RIGHT_ISOLATE + (text == null ? "" : text) + POP_DIRECTIONAL_ISOLATE;
    }

    private static int digitOf(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '۰' && c <= '۹') {
            return c - '۰';
        }
        if (c >= '٠' && c <= '٩') {
            return c - '٠';
        }
        return -1;
    }
}
