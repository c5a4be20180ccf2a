package ir.khosh.server.requests.incidents;

import static ir.khosh.values.PersianText.isolate;
import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.calls.CallRecords;
import ir.khosh.server.notifications.Notice;
import ir.khosh.server.notifications.Outbox;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.Refusal;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.calls.CallView;
import ir.khosh.wire.incidents.IncidentView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Many calls, one dispatch: callers are noted, one request is made, and each of them is told. */
@Singleton
@Transactional
public class Incidents {

    private final IncidentRows rows;
    private final CallRecords calls;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Incidents(IncidentRows rows, CallRecords calls, Outbox outbox, CurrentUser user, Audit audit, Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.outbox = outbox;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * This call is about it; its caller is told that it is known, and later what becomes of it. Twice is once.
     *
     * @throws ConflictException {@code incident-closed}
     */
    IncidentView attach(long id, String callId) {
        IncidentView incident = getOpen(id);
        PhoneNumber number = numberOf(callId);
        if (rows.attach(id, number.value(), callId, user.username(), clock.instant())) {
            tell("incident-noted", number, id, incident.place(), null);
            if (incident.trackingCode() != null) {
                tell("incident-request", number, id, incident.place(), incident.trackingCode());
            }
        }
        return getOpen(id);
    }

    private PhoneNumber numberOf(String callId) {
        CallView call = calls.find(callId == null ? "" : callId)
                .orElseThrow(() -> new DomainException("call-not-found", "چنین تماسی یافت نشد."));
        return PhoneNumber.parse(call.caller()).orElseThrow(() -> Refusal.of(
                        "caller-without-number", "این تماس‌گیرنده شماره‌ای ندارد که به او خبر داده شود.")
                .toException());
    }

    void close(long id) {
        getOpen(id);
        rows.close(id, user.username(), clock.instant());
        audit.record("incident-closed", "incident:" + id, null);
    }

    /**
     * For {@code RequestIntake}, in its transaction: the first request of an attached call is the incident's, and
     * everybody who was noted is told.
     *
     * @param callId null outside a call
     */
    public void requestRegistered(String callId, String trackingCode) {
        if (callId != null) {
            rows.findWithoutRequest(callId).ifPresent(id -> {
                rows.dispatch(id, trackingCode);
                tellAll("incident-request", id, trackingCode, null);
            });
        }
    }

    /**
     * For the dispatch of requests, in its transaction: somebody comes.
     *
     * @param besides who is told anyway, as the request's own applicant
     */
    public void contractorAssigned(String trackingCode, PhoneNumber besides) {
        rows.findByRequest(trackingCode).ifPresent(id -> tellAll("incident-dispatched", id, trackingCode, besides));
    }

    private void tellAll(String template, long id, String trackingCode, PhoneNumber besides) {
        String place = rows.placeOf(id);
        rows.callersOf(id).stream()
                .map(PhoneNumber::new)
                .filter(number -> !number.equals(besides))
                .forEach(number -> tell(template, number, id, place, trackingCode));
    }

    private void tell(String template, PhoneNumber to, long id, String place, String trackingCode) {
        Map<String, String> values = trackingCode == null
                ? Map.of("place", place)
                : Map.of("place", place, "code", isolate(persianDigits(trackingCode)));
        outbox.add(new Notice(template, to, values, "incident-" + id, 1));
    }

    private IncidentView getOpen(long id) {
        return rows.lock(id).orElseThrow(() -> new ConflictException("incident-closed", "این رخداد پایان یافته است."));
    }
}
