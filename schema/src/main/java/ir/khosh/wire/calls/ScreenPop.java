package ir.khosh.wire.calls;

import ir.khosh.wire.regions.RegionView;
import java.time.Instant;

/**
 * What the operator sees before picking up.
 *
 * @param caller canonical, or as the network sent it when it is no number we know; null when withheld
 * @param dialled 193 or 1633
 * @param queuedAt when the caller began to wait
 * @param offeredAt when this operator's phone began to ring: receipt of the exchange's event
 * @param region proposed from the landline's area code or the last address; null when there is no ground
 * @param regionReason Persian: «از پیش‌شماره ۰۳۱»; null as {@code region}
 * @param card null while history is not available
 * @param history AVAILABLE, PENDING (the card follows) or UNAVAILABLE («سابقه در دسترس نیست»)
 * @param handover what a colleague gave along; null for a call that comes from the queue
 * @param returned it comes back from parking; null for every other call
 */
public record ScreenPop(
        String callId,
        String caller,
        boolean withheld,
        String dialled,
        String queue,
        Instant queuedAt,
        Instant offeredAt,
        boolean overflowed,
        RegionView region,
        String regionReason,
        CallerCard card,
        History history,
        Handover handover,
        ParkReturn returned) {

    /** A call that was never parked, or was taken up. */
    public ScreenPop(
            String callId,
            String caller,
            boolean withheld,
            String dialled,
            String queue,
            Instant queuedAt,
            Instant offeredAt,
            boolean overflowed,
            RegionView region,
            String regionReason,
            CallerCard card,
            History history,
            Handover handover) {
        this(
                callId,
                caller,
                withheld,
                dialled,
                queue,
                queuedAt,
                offeredAt,
                overflowed,
                region,
                regionReason,
                card,
                history,
                handover,
                null);
    }

    public enum History {
        AVAILABLE,
        PENDING,
        UNAVAILABLE
    }
}
