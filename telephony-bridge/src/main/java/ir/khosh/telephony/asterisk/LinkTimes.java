package ir.khosh.telephony.asterisk;

import java.time.Duration;

/**
 * The patience of a connection.
 *
 * @param silence no byte for longer than this means the connection is lost
 * @param ping how often the exchange is asked to say something
 * @param reconnect pause between two attempts
 * @param command how long a command may take; also the limit for connecting and for each step of signing in
 * @param inbox how many events may wait for the translator before they are dropped, counted and resynchronised
 */
public record LinkTimes(Duration silence, Duration ping, Duration reconnect, Duration command, int inbox) {

    public static LinkTimes defaults() {
        return new LinkTimes(
                Duration.ofMillis(2_500), Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(2), 50_000);
    }
}
