package ir.khosh.desktop.server;

import ir.khosh.wire.accounts.ShownExport;
import ir.khosh.wire.contractors.AppealView;
import ir.khosh.wire.contractors.ContractorStandingView;
import ir.khosh.wire.contractors.PerformanceView;
import ir.khosh.wire.contractors.StandingHistoryEntry;
import ir.khosh.wire.notifications.OutboxView;
import ir.khosh.wire.requests.ClaimDecision;
import ir.khosh.wire.requests.ClaimView;
import ir.khosh.wire.requests.PenaltyDecision;
import ir.khosh.wire.requests.PenaltyView;
import ir.khosh.wire.surveys.ComplaintDecision;
import ir.khosh.wire.surveys.ComplaintView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a supervisor watches over and decides. A state of null lists all. */
public final class SupervisionClient {

    private final Rest rest;

    public SupervisionClient(Rest rest) {
        this.rest = rest;
    }

    public Answer<List<ContractorStandingView>> standings() {
        return rest.list("/api/contractors/standings", Map.of(), ContractorStandingView.class);
    }

    public Answer<PerformanceView> performance(long contractor) {
        return rest.get("/api/contractors/" + contractor + "/performance", Map.of(), PerformanceView.class);
    }

    public Answer<List<StandingHistoryEntry>> standingHistory(long contractor) {
        return rest.list("/api/contractors/" + contractor + "/standing/history", Map.of(), StandingHistoryEntry.class);
    }

    /** @param step suspension, reinstatement, termination, termination/approval or termination/withdrawal */
    public Answer<Void> decideStanding(long contractor, String step, String reason) {
        return rest.post(
                "/api/contractors/" + contractor + "/" + step, new ContractorStandingView.Decision(reason), Void.class);
    }

    public Answer<Void> answerAppeal(long contractor, long appeal, String text) {
        return rest.post(
                "/api/contractors/" + contractor + "/appeals/" + appeal + "/answer",
                new AppealView.Words(text),
                Void.class);
    }

    public Answer<List<ClaimView>> claims(String state) {
        return rest.list("/api/claims", of(state), ClaimView.class);
    }

    public Answer<Void> decideClaim(long id, ClaimDecision decision) {
        return rest.post("/api/claims/" + id + "/decision", decision, Void.class);
    }

    public Answer<List<PenaltyView>> penalties(String state) {
        return rest.list("/api/penalties", of(state), PenaltyView.class);
    }

    public Answer<Void> decidePenalty(long id, PenaltyDecision decision) {
        return rest.post("/api/penalties/" + id + "/decision", decision, Void.class);
    }

    public Answer<List<ComplaintView>> complaints(String state) {
        return rest.list("/api/complaints", of(state), ComplaintView.class);
    }

    public Answer<Void> decideComplaint(long id, ComplaintDecision decision) {
        return rest.post("/api/complaints/" + id + "/decision", decision, Void.class);
    }

    public Answer<List<OutboxView>> outbox(String state) {
        return rest.list("/api/admin/outbox", of(state), OutboxView.class);
    }

    public Answer<Void> sendAgain(long outboxId) {
        return rest.post("/api/admin/outbox/" + outboxId + "/retry", null, Void.class);
    }

    /** The rows of a search as a CSV file, as the server writes it. */
    public Answer<byte[]> exportRequests(Map<String, ?> query) {
        return rest.bytes("/api/requests/export", query);
    }

    /** To be asked before a list is written as it is shown; what is refused must not be written. */
    public Answer<Void> recordExport(String list, int rows) {
        return rest.post("/api/exports", new ShownExport(list, rows), Void.class);
    }

    private static Map<String, Object> of(String state) {
        Map<String, Object> query = new HashMap<>();
        query.put("state", state);
        return query;
    }
}
