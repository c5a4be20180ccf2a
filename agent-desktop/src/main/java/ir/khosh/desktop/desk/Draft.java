package ir.khosh.desktop.desk;

import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.Shift;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What an operator has written and not finished, as it lies on the disk.
 *
 * @param key idempotency key: the request is registered once however often it is sent
 * @param pendingSend the operator has registered it, the server has not yet confirmed
 * @param trackingCode null until registered
 * @param touched somebody has written in it; what was only filled in for them is not worth keeping
 */
public record Draft(
        String key,
        String callId,
        String caller,
        String dialled,
        Instant startedAt,
        Identity identity,
        String phone,
        String displayName,
        Offering service,
        Place place,
        String address,
        Priority priority,
        LocalDate wishedDay,
        Shift wishedShift,
        String notes,
        String asset,
        String closingNote,
        boolean pendingSend,
        String trackingCode,
        boolean touched) {

    /** What is asked for. */
    public record Offering(String code, String name) {}

    /** Where the work is. */
    public record Place(long regionId, String path) {}

    /**
     * Who is calling, as the operator said.
     *
     * @param applicantId only for KNOWN
     */
    public record Identity(Kind kind, Long applicantId, String name) {

        public enum Kind {
            UNDECIDED,
            KNOWN,
            SOMEONE_ELSE,
            UNKNOWN
        }

        public static Identity undecided() {
            return new Identity(Kind.UNDECIDED, null, null);
        }

        public static Identity known(long applicantId, String name) {
            return new Identity(Kind.KNOWN, applicantId, name);
        }

        public boolean isDecided() {
            return kind != Kind.UNDECIDED;
        }
    }
}
