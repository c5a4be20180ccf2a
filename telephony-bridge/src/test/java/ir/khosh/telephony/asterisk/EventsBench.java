package ir.khosh.telephony.asterisk;

import ir.khosh.telephony.CallBoard;
import ir.khosh.telephony.replay.Pace;
import ir.khosh.telephony.replay.ReplayedExchange;
import ir.khosh.telephony.replay.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.action.AbstractManagerAction;

/**
 * Plays a recorded transcript at full speed to our reader, translator and board, and to asterisk-java with an empty
 * listener, in turn. Prints one line with the medians of the rounds:
 * {@code ours=<events/s> peer=<events/s> events=<n> lost=<n>}.
 */
final class EventsBench {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(500);

    private EventsBench() {}

    public static void main(String[] arguments) throws Exception {
        Transcript transcript = Transcript.read(Path.of(arguments[0]));
        double[] ours = new double[ROUNDS];
        double[] peer = new double[ROUNDS];
        long lost = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Heard mine = throughBoard(transcript);
            double theirs = throughEmptyListener(transcript);
            if (round >= 0) {
                ours[round] = mine.perSecond();
                peer[round] = theirs;
                lost += mine.lost();
            }
        }
        System.out.printf(
                "ours=%.0f peer=%.0f events=%d lost=%d%n", median(ours), median(peer), transcript.size(), lost);
        System.exit(0);
    }

    private record Heard(double perSecond, long lost) {}

    private static Heard throughBoard(Transcript transcript) throws IOException {
        try (ReplayedExchange exchange = ReplayedExchange.start(transcript, Pace.FULL);
                AsteriskTelephony telephony = new AsteriskTelephony(exchange.access(), Clock.systemUTC())) {
            CallBoard board = CallBoard.empty();
            long from = System.nanoTime();
            telephony.start(board::apply);
            double seconds = secondsUntilQuiet(
                    from,
                    () -> telephony.counters().translated()
                            + telephony.counters().ignored());
            return new Heard(
                    transcript.size() / seconds,
                    telephony.counters().dropped() + telephony.counters().malformed());
        }
    }

    private static double throughEmptyListener(Transcript transcript) throws Exception {
        try (ReplayedExchange exchange = ReplayedExchange.start(transcript, Pace.FULL)) {
            DefaultManagerConnection connection =
                    new DefaultManagerConnection("127.0.0.1", exchange.port(), "replay", "replay");
            AtomicLong heard = new AtomicLong();
            connection.addEventListener(event -> heard.incrementAndGet());
            connection.login();
            long from = System.nanoTime();
            connection.sendAction(new DeviceStateList(), null);
            double seconds = secondsUntilQuiet(from, heard::get);
            connection.logoff();
            return transcript.size() / seconds;
        }
    }

    /** The last list of a snapshot: after it the transcript is played. */
    public static final class DeviceStateList extends AbstractManagerAction {
        private static final long serialVersionUID = 1;

        @Override
        public String getAction() {
            return "DeviceStateList";
        }
    }

    /**
     * From {@code from} to the last change of the count; over when it has been still for half a second. Ours counts from
     * before the connection, the peer from after its signing-in, so the comparison is not in our favour.
     */
    private static double secondsUntilQuiet(long from, LongSupplier count) {
        long before = count.getAsLong();
        boolean changed = false;
        long last = System.nanoTime();
        long limit = last + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < limit && (!changed || System.nanoTime() - last < QUIET)) {
            long now = count.getAsLong();
            if (now != before) {
                last = System.nanoTime();
                changed = true;
                before = now;
            }
            LockSupport.parkNanos(100_000);
        }
        return (last - from) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
