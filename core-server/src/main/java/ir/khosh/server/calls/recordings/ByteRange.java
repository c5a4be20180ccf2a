package ir.khosh.server.calls.recordings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of something that is asked for; {@code until} is not of it. */
record ByteRange(long from, long until) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static ByteRange whole(long size) {
        return new ByteRange(0, size);
    }

    /**
     * @param header as a browser sends it; several parts at once are answered with the whole, as the standard allows
     * @return empty when nothing of it is there
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher matcher = ONE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.of(whole(size));
        }
        if (matcher.group(1).isEmpty()) {
            long last = Long.parseLong(matcher.group(2));
            return last == 0 ? Optional.empty() : Optional.of(new ByteRange(Math.max(0, size - last), size));
        }
        long from = Long.parseLong(matcher.group(1));
        long until = matcher.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(matcher.group(2)) + 1);
        return from < until ? Optional.of(new ByteRange(from, until)) : Optional.empty();
    }

    boolean isWhole(long size) {
        return from == 0 && until == size;
    }
}
