package ir.khosh.server.calls.supervision;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.calls.CallWriter;
import ir.khosh.telephony.SupervisionId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Keeps what became of supervisions, behind the exchange's own thread, and who did what to whom. */
@Singleton
class SupervisionRecord {

    private final SupervisionRows rows;
    private final CallWriter writer;
    private final Audit audit;

    @Inject
    SupervisionRecord(SupervisionRows rows, CallWriter writer, Audit audit) {
        this.rows = rows;
        this.writer = writer;
        this.audit = audit;
    }

    void hears(LiveSupervision one) {
        writer.follow(() -> rows.hears(one));
    }

    void ended(LiveSupervision one, String reason, Instant at) {
        writer.follow(() -> end(one, reason, at));
    }

    /** What runs no longer, and nobody heard end. */
    void closeAllBut(Collection<SupervisionId> there, Instant at) {
        List<SupervisionId> known = List.copyOf(there);
        writer.follow(() -> rows.openBeside(known).forEach(one -> end(one, "GONE", at)));
    }

    private void end(LiveSupervision one, String reason, Instant at) {
        if (rows.ended(one.id(), reason, at)) {
            audit.recordOf(
                    one.by().userId(),
                    one.by().username(),
                    "supervision-ended",
                    subject(one),
                    "mode:" + one.mode() + " reason:" + reason + " seconds:" + rows.secondsHeard(one.id()));
        }
    }

    static String subject(LiveSupervision one) {
        return "call:" + one.whom().callId() + " seat:" + one.extension();
    }
}
