package ir.khosh.server.requests;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.wire.requests.DisputeDecision;
import ir.khosh.wire.requests.NewDispute;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** The applicant objects to the work or the invoice; a supervisor decides. */
@Singleton
@Transactional
class Disputes {

    private final RequestBook book;
    private final RequestNotices notices;
    private final Audit audit;

    @Inject
    Disputes(RequestBook book, RequestNotices notices, Audit audit) {
        this.book = book;
        this.notices = notices;
        this.audit = audit;
    }

    void open(String trackingCode, NewDispute dispute, Act act) {
        FieldCheck check = new FieldCheck();
        String reason = check.neededLine("reason", dispute.reason(), 3, 250);
        check.throwIfRefused();
        book.lock(trackingCode).dispute(reason, act);
    }

    void decide(String trackingCode, DisputeDecision decision, Act act) {
        FieldCheck check = new FieldCheck();
        String note = check.neededLine("note", decision.note(), 3, 250);
        check.throwIfRefused();
        ServiceRequest request = book.lock(trackingCode);
        request.decideDispute(decision.upheld(), note, act);
        notices.disputeDecided(request, decision.upheld());
        audit.record("dispute-decided", "request:" + trackingCode, decision.upheld() ? "upheld" : "rejected");
    }
}
