package ir.khosh.desktop.server;

import ir.khosh.wire.requests.Candidate;
import ir.khosh.wire.requests.Decline;
import ir.khosh.wire.requests.NewAssignment;
import ir.khosh.wire.requests.NewDispatch;
import ir.khosh.wire.requests.NewRequest;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.RequestView;
import ir.khosh.wire.requests.Shift;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Service requests and their dispatch. */
public final class RequestsClient {

    private final Rest rest;

    public RequestsClient(Rest rest) {
        this.rest = rest;
    }

    /** @param key of the draft: the same request is registered once however often this is sent */
    public Answer<RequestView> register(NewRequest request, String key) {
        return rest.post("/api/requests", request, key, RequestView.class);
    }

    /** The same, and offered to a contractor: both or neither. */
    public Answer<RequestView> registerAndOffer(NewRequest request, NewAssignment offer, String key) {
        return rest.post("/api/dispatch/requests", new NewDispatch(request, offer), key, RequestView.class);
    }

    /** What was registered under this key of a draft. */
    public Answer<RequestView> registered(String key) {
        return rest.get("/api/registrations/" + Rest.encoded(key), Map.of(), RequestView.class);
    }

    /** Puts what is written now in the place of what was registered under this key; harmless twice. */
    public Answer<RequestView> amend(NewRequest request, String key) {
        return rest.put("/api/registrations/" + Rest.encoded(key), request, RequestView.class);
    }

    public Answer<RequestView> find(String trackingCode) {
        return rest.get(path(trackingCode), Map.of(), RequestView.class);
    }

    /**
     * @param day and {@code shift} null: as soon as possible
     * @param trackingCode of a registered request, so that those who may not have it are left out; null before
     */
    public Answer<List<Candidate>> candidates(
            String service, long region, LocalDate day, Shift shift, Priority priority, String trackingCode) {
        Map<String, Object> query = new HashMap<>();
        query.put("service", service);
        query.put("region", region);
        query.put("day", day);
        query.put("shift", shift);
        query.put("priority", priority);
        query.put("request", trackingCode);
        return rest.list("/api/dispatch/candidates", query, Candidate.class);
    }

    public Answer<RequestView> offer(String trackingCode, NewAssignment assignment, String key) {
        return rest.post(path(trackingCode) + "/assignments", assignment, key, RequestView.class);
    }

    public Answer<RequestView> accept(String trackingCode, long assignmentId) {
        return rest.post(path(trackingCode) + "/assignments/" + assignmentId + "/acceptance", null, RequestView.class);
    }

    public Answer<RequestView> decline(String trackingCode, long assignmentId, String reason) {
        return rest.post(
                path(trackingCode) + "/assignments/" + assignmentId + "/decline",
                new Decline(reason),
                RequestView.class);
    }

    private static String path(String trackingCode) {
        return "/api/requests/" + Rest.encoded(trackingCode);
    }

    /** What the work was on in earlier jobs of this person, the latest first. */
    public Answer<List<String>> assets(long applicantId) {
        return rest.list("/api/assets", Map.of("applicant", applicantId), String.class);
    }
}
