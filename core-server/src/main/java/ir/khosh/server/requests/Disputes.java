package ir.khosh.server.requests;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.requests.DisputeAnswers.DisputeAnswer;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.ToldReason;
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
    private final DisputeAnswers answers;
    private final RequestNotices notices;
    private final Audit audit;

    @Inject
    Disputes(RequestBook book, DisputeAnswers answers, RequestNotices notices, Audit audit) {
        this.book = book;
        this.answers = answers;
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
        String toldReason = ToldReason.of(check, decision.toldReason());
        String note = check.neededLine("note", decision.note(), 3, 250);
        check.throwIfRefused();
        DisputeAnswer answer = new DisputeAnswer(decision.upheld(), toldReason);
        ServiceRequest request = book.lock(trackingCode);
        request.decideDispute(decision.upheld(), note, act);
        request.remark("dispute-answered", "به متقاضی گفته شد: " + toldReason, act);
        answers.add(request, answer, act);
        notices.disputeDecided(request, answer);
        audit.record("dispute-decided", "request:" + trackingCode, decision.upheld() ? "upheld" : "rejected");
    }
}
