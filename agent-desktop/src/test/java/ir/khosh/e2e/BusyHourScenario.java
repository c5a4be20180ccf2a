package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.evidence.BusyHourReport;
import org.junit.jupiter.api.Test;

/**
 * Fifty calls a second for a minute, then more than five thousand events a second for ten seconds, at the built server
 * with a wallboard open: every call is counted, nothing moves under the mouse, nothing takes the focus.
 */
class BusyHourScenario {

    @Test
    void noEventIsLostAndTheWallboardStandsStill() throws Exception {
        Seed seed = Seed.given();
        Evidence evidence = Evidence.empty("busy-hour");
        try (BusyHour hour = BusyHour.open(evidence, seed)) {
            hour.pass(seed);
        }
        assertThat(BusyHourReport.write(evidence.folder())).isEmpty();
    }
}
