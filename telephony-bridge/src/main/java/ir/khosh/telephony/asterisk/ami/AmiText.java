package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.Extension;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings of the management socket. */
final class AmiText {

    private static final int LONGEST = 200;
    private static final int LONGEST_CALLER = 64;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}|]+");
    private static final Pattern SEAT = Pattern.compile("PJSIP/([0-9]{2,6})(-[0-9a-f]+)?");

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
        return matcher.matches() ? Optional.of(new Extension(matcher.group(1))) : Optional.empty();
    }

    static String member(Extension agent) {
        return "PJSIP/" + agent;
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
