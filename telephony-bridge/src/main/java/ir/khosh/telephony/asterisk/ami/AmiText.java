package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.Extension;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The spellings of the management socket. */
final class AmiText {

    private static final int LONGEST = 200;
    private static final int LONGEST_CALLER = 64;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}|]+");
    private static final Pattern SEAT =
            Pattern.compile("PJSIP/([0-9]{2,6})(?:-[0-9a-f]+)?|WebSocket/([0-9]{2,6})[/-].*|Custom:desk([0-9]{2,6})");

    private AmiText() {}

    /** Without CR, LF and other control characters, so that no value can end its line; never longer than 200. */
    static String clean(String text) {
        String clean = CONTROL.matcher(text).replaceAll(" ").strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    /** The seat behind a member's interface or a channel; empty for a trunk and everything else. */
    static Optional<Extension> seat(String channelOrInterface) {
        if (channelOrInterface == null) {
            return Optional.empty();
        }
        Matcher matcher = SEAT.matcher(channelOrInterface);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Stream.of(matcher.group(1), matcher.group(2), matcher.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Extension::new);
    }

    /** Null when withheld. */
    static String caller(String callerIdNumber) {
        if (callerIdNumber == null || callerIdNumber.isBlank() || callerIdNumber.equals("<unknown>")) {
            return null;
        }
        String clean = clean(callerIdNumber);
        return clean.length() > LONGEST_CALLER ? clean.substring(0, LONGEST_CALLER) : clean;
    }
}
