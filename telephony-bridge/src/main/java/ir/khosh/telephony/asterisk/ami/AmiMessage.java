package ir.khosh.telephony.asterisk.ami;

import java.time.Instant;

/** One event as it came, read by need: most fields of most events are never looked at. */
final class AmiMessage implements Inbound {

    private static final String EVENT = "Event: ";

    private final String text;
    private final String event;
    private final Instant receivedAt;

    /** @param text lines parted by CR LF, without the empty line at the end */
    AmiMessage(String text, Instant receivedAt) {
        this.text = text;
        this.receivedAt = receivedAt;
        this.event = text.startsWith(EVENT)
                ? text.substring(EVENT.length(), endOfLine(EVENT.length())).strip()
                : null;
    }

    /** Null when the first line is no event line. */
    String event() {
        return event;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String text() {
        return text;
    }

    /** Null when there is no such field; empty when it has no value. */
    String field(String name) {
        int length = name.length();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + length)) {
            boolean startsLine = at >= 2 && text.charAt(at - 1) == '\n' && text.charAt(at - 2) == '\r';
            if (startsLine && at + length < text.length() && text.charAt(at + length) == ':') {
                return text.substring(at + length + 1, endOfLine(at)).strip();
            }
        }
        return null;
    }

    /** @throws MalformedMessage when it is missing or empty */
    String required(String name) {
        String value = field(name);
        if (value == null || value.isEmpty()) {
            throw new MalformedMessage(event + " lacks " + name);
        }
        return value;
    }

    /** @throws MalformedMessage when there is something that is no number */
    int number(String name, int fallback) {
        String value = field(name);
        if (value == null || value.isEmpty()) {
            return fallback;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new MalformedMessage(event + " has no number in " + name);
        }
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\r', from);
        return end < 0 ? text.length() : end;
    }

    @Override
    public String toString() {
        return "AmiMessage[" + event + "]";
    }
}
