package ir.khosh.server.calls;

import ir.khosh.server.accounts.Session;
import ir.khosh.server.shared.AccessException;
import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.calls.CallView;
import ir.khosh.wire.calls.Disposition;
import ir.khosh.wire.session.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What an operator does with a call. An operator touches their own calls; a supervisor every one. */
@ApplicationScoped
public class CallDesk {

    private static final int LONGEST_NOTE = 1000;

    private Floor floor;
    private CallRecords records;
    private Agents agents;
    private Dispositions dispositions;
    private CallHolding holding;
    private CallLegRecords legs;

    protected CallDesk() {}

    @Inject
    CallDesk(
            Floor floor,
            CallRecords records,
            CallLegRecords legs,
            Agents agents,
            Dispositions dispositions,
            CallHolding holding) {
        this.floor = floor;
        this.records = records;
        this.agents = agents;
        this.dispositions = dispositions;
        this.holding = holding;
        this.legs = legs;
    }

    CallView get(Session session, String callId) {
        CallView call = find(callId).orElseThrow(() -> new DomainException("call-not-found", "چنین تماسی یافت نشد."));
        boolean offeredHere = floor.find(callId)
                .map(live -> isOffered(live, session.extension()))
                .orElse(false);
        if (session.role() == Role.OPERATOR
                && !offeredHere
                && !session.extension().equals(call.extension())
                && !legs.hasPart(callId, session.extension())) {
            throw new AccessException(403, "call-of-another", "این تماس از آنِ اپراتور دیگری است.");
        }
        return call;
    }

    private static boolean isOffered(LiveCall call, String extension) {
        synchronized (call) {
            return call.offers.containsKey(extension);
        }
    }

    private Optional<CallView> find(String callId) {
        Optional<CallView> written = records.find(callId);
        if (written.isPresent()) {
            return written;
        }
        // the writer may be behind
        floor.find(callId).ifPresent(live -> {
            CallRow row;
            synchronized (live) {
                row = CallRow.of(live);
            }
            records.upsert(row);
        });
        return records.find(callId);
    }

    void chooseApplicant(Session session, String callId, Long applicantId) {
        get(session, callId);
        records.setApplicant(callId, applicantId);
    }

    /** Ends the wrap-up of the operator who says it. */
    void dispose(Session session, String callId, Disposition disposition) {
        get(session, callId);
        if (disposition.code() == null || !dispositions.has(disposition.code())) {
            throw new Refusal("disposition-unknown", "code", "نتیجهٔ تماس را برگزینید.").toException();
        }
        if (disposition.note() != null && disposition.note().length() > LONGEST_NOTE) {
            throw new Refusal("note-too-long", "note", "یادداشت حداکثر ۱۰۰۰ نویسه است.").toException();
        }
        records.setDisposition(callId, disposition.code(), disposition.note());
        if (session.extension() != null) {
            agents.endWrapUp(session.extension());
        }
    }

    void hangUp(Session session, String callId) {
        get(session, callId);
        holding.hangUp(session, callId);
    }
}
