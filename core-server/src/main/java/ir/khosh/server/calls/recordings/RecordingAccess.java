package ir.khosh.server.calls.recordings;

import ir.khosh.values.JalaliDate;
import ir.khosh.wire.session.Role;
import java.time.Instant;
import java.time.LocalDate;

/** Who may hear the sound of a call: a supervisor each, an operator the own calls of today in Tehran, nobody else any. */
final class RecordingAccess {

    private RecordingAccess() {}

    /** @param tookPart whether who asks has spoken in the call */
    static boolean mayHear(Role role, boolean tookPart, Instant startedAt, Instant now) {
        return switch (role) {
            case SUPERVISOR -> true;
            case OPERATOR -> tookPart && dayOf(startedAt).equals(dayOf(now));
            case ADMIN -> false;
        };
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, JalaliDate.TEHRAN);
    }
}
