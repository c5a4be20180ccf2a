package ir.khosh.telephony.asterisk;

import java.time.Duration;

/**
 * The patience of a connection.
 *
 * @param silence no byte for longer than this means the connection is lost
 * @param ping how often the exchange is asked to say something
 * @param reconnect pause between two attempts
 * @param command how long a command may take; also the limit for connecting and for each step of signing in
 * @param snapshot how long the lists of a snapshot may take until they are complete
 * @param refused pause after the exchange refused our secret; doubled each time until {@code longestRefused}
 * @param inbox how many events may wait for the translator before they are dropped, counted and resynchronised
 */
public record LinkTimes(
        Duration silence,
        Duration ping,
        Duration reconnect,
        Duration command,
        Duration snapshot,
        Duration refused,
        Duration longestRefused,
        int inbox) {

    public static LinkTimes defaults() {
        return new LinkTimes(
                Duration.ofMillis(2_500),
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                50_000);
    }

    public LinkTimes withSilence(Duration other) {
        return new LinkTimes(other, ping, reconnect, command, snapshot, refused, longestRefused, inbox);
    }

    public LinkTimes withSnapshot(Duration other) {
        return new LinkTimes(silence, ping, reconnect, command, other, refused, longestRefused, inbox);
    }

    public LinkTimes withRefused(Duration first, Duration longest) {
        return new LinkTimes(silence, ping, reconnect, command, snapshot, first, longest, inbox);
    }

    public LinkTimes withInbox(int other) {
        return new LinkTimes(silence, ping, reconnect, command, snapshot, refused, longestRefused, other);
    }
}
