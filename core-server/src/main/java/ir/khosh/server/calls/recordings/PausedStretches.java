package ir.khosh.server.calls.recordings;

import java.util.Comparator;
import java.util.List;

/**
 * Where a pause lies in the sound. In its place the exchange writes perfect silence of the same length. The sound has
 * nothing of the time in which the caller was connected with nobody, so that it lies earlier than the clock says; never
 * later.
 */
record PausedStretches(List<Silence> silences, long lengthMillis) {

    private static final long CLOCK_ERROR = 1_000;

    /**
     * @param fromMillis from the answer to the pause, by the clock
     * @return the silence that is the pause; by the clock alone when there is none
     */
    Silence locate(long fromMillis, long untilMillis) {
        long lasted = untilMillis - fromMillis;
        return silences.stream()
                .filter(silence -> silence.millis() * 2 >= lasted)
                .filter(silence -> silence.fromMillis() <= fromMillis + CLOCK_ERROR)
                .min(Comparator.comparingLong(silence -> Math.abs(silence.fromMillis() - fromMillis)))
                .map(silence -> within(silence, lasted))
                .orElseGet(() -> new Silence(
                        Math.min(Math.max(0, fromMillis), lengthMillis),
                        Math.min(Math.max(0, untilMillis), lengthMillis)));
    }

    /** Silence that goes on after the pause is only silence. */
    private static Silence within(Silence silence, long lasted) {
        return new Silence(
                silence.fromMillis(), Math.min(silence.untilMillis(), silence.fromMillis() + lasted + CLOCK_ERROR));
    }
}
