package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallEvent.ReleaseReason;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.Extension;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** What operators do with a call: it is held, given on, asked about, shared, parked, or made by an operator. */
final class HandlingTranslator {

    private static final String UNKNOWN_NUMBER = "unknown";

    private final TrackedCalls calls;
    private final CallDirectory directory;
    private final Consumer<ExchangeEvent> out;
    private final Consumer<CallId> putThrough;

    HandlingTranslator(
            TrackedCalls calls, CallDirectory directory, Consumer<ExchangeEvent> out, Consumer<CallId> putThrough) {
        this.putThrough = putThrough;
        this.calls = calls;
        this.directory = directory;
        this.out = out;
    }

    /** The dialplan's own words for what it does on an operator's wish. */
    void userEvent(TrackedCall call, AmiMessage message) {
        Instant at = message.receivedAt();
        switch (message.required("UserEvent")) {
            case "KhoshTransfer" -> given(call, seat(message, "From"), new Extension(message.required("To")), at);
            case "KhoshConsult" -> asked(call, new Extension(message.required("To")), at);
            case "KhoshPark" -> {
                releaseAll(call, at);
                call.handling().giveTo(null);
                call.handling().parkedBy(seat(message, "From"));
            }
            case "KhoshUnclaimed" ->
                out.accept(new CallEvent.Unclaimed(
                        call.id(), at, seat(message, "From"), Duration.ofSeconds(message.number("Seconds", 0))));
            case "KhoshHeld" -> out.accept(new CallEvent.Held(call.id(), at, new Extension(message.required("Seat"))));
            case "KhoshResumed" ->
                out.accept(new CallEvent.Resumed(call.id(), at, new Extension(message.required("Seat"))));
            case "KhoshDialling" ->
                call.lines().keySet().stream()
                        .findFirst()
                        .ifPresent(agent -> out.accept(new CallEvent.Dialling(call.id(), at, agent)));
            default -> {}
        }
    }

    private void given(TrackedCall call, Extension from, Extension to, Instant at) {
        releaseAll(call, at);
        call.handling().giveTo(to);
        call.ring(to);
        out.accept(new CallEvent.Transferred(call.id(), at, from, to));
    }

    /** Whoever takes the call over has the phone at the ear already. */
    void takenOver(TrackedCall call, Extension from, Extension by, Instant at) {
        given(call, from, by, at);
        call.stopRinging(by);
        call.connect(by);
        out.accept(new CallEvent.Connected(call.id(), at, by));
    }

    private void asked(TrackedCall call, Extension colleague, Instant at) {
        if (call.agent() != null) {
            call.handling().consult(colleague);
            out.accept(new CallEvent.Consulting(call.id(), at, call.agent(), colleague));
        }
    }

    /** The caller goes on without them. */
    void releaseAll(TrackedCall call, Instant at) {
        while (call.agent() != null) {
            release(call, ReleaseReason.TRANSFERRED, at);
        }
    }

    /** The next of a conference goes on with the caller. */
    void release(TrackedCall call, ReleaseReason reason, Instant at) {
        Extension agent = call.agent();
        Extension next = call.handling().takeNext();
        call.release();
        out.accept(new CallEvent.Released(call.id(), at, agent, reason));
        if (next != null) {
            call.connect(next);
            out.accept(new CallEvent.Connected(call.id(), at, next));
            putThrough.accept(call.id());
        }
    }

    /**
     * @param seat null when somebody else than a seat was dialled
     * @return whether that is all there is to say
     */
    boolean dialEnded(TrackedCall call, Extension seat, boolean answered, AmiMessage message) {
        Instant at = message.receivedAt();
        if (seat == null) {
            return answered && citizenAnswered(call, message);
        }
        if (call.handling().consults(seat)) {
            if (answered) {
                out.accept(new CallEvent.ConsultAnswered(call.id(), at, call.agent(), seat));
            } else {
                consultOver(call, seat, at);
            }
            return true;
        }
        if (answered && call.handling().isGivenTo(seat)) {
            call.stopRinging(seat);
            call.connect(seat);
            out.accept(new CallEvent.Connected(call.id(), at, seat));
            return true;
        }
        return false;
    }

    private boolean citizenAnswered(TrackedCall call, AmiMessage message) {
        String line = message.required("DestChannel");
        if (!call.isOutgoing() || call.wasAnswered() || line.startsWith("Local/")) {
            return false;
        }
        Extension agent = call.lines().keySet().stream().findFirst().orElse(null);
        call.callerAt(line);
        call.connect(agent);
        out.accept(new CallEvent.Connected(call.id(), message.receivedAt(), agent));
        return true;
    }

    /** @return whether the seat had no other part in the call than speaking with the caller */
    boolean left(TrackedCall call, Extension seat, Instant at) {
        if (call.handling().consults(seat)) {
            consultOver(call, seat, at);
            return false;
        }
        if (call.handling().left(seat)) {
            out.accept(new CallEvent.ConferenceLeft(call.id(), at, seat));
            return false;
        }
        return true;
    }

    private void consultOver(TrackedCall call, Extension colleague, Instant at) {
        call.handling().consult(null);
        if (call.agent() != null) {
            out.accept(new CallEvent.ConsultEnded(call.id(), at, call.agent(), colleague));
        }
    }

    /** A consultation came to its end: all speak together, or the colleague alone goes on. */
    void attendedTransfer(AmiMessage message) {
        TrackedCall call = calls.named(message.field("OrigTransfererLinkedid"), message.field("TransfereeLinkedid"));
        Extension colleague = call == null ? null : call.handling().consulted();
        if (colleague == null || !"Success".equalsIgnoreCase(message.field("Result"))) {
            return;
        }
        Instant at = message.receivedAt();
        if ("Threeway".equals(message.field("DestType"))) {
            call.handling().consult(null);
            call.handling().join(colleague);
            out.accept(new CallEvent.ConferenceJoined(call.id(), at, colleague));
        } else {
            releaseAll(call, at);
            call.connect(colleague);
            out.accept(new CallEvent.Connected(call.id(), at, colleague));
            putThrough.accept(call.id());
        }
    }

    void parked(AmiMessage message) {
        TrackedCall call = calls.named(message.field("ParkeeLinkedid"), message.field("ParkeeUniqueid"));
        if (call == null) {
            return;
        }
        // the dialplan's own word of it may come later
        Extension by = AmiText.seat(message.field("ParkerDialString"))
                .orElse(call.agent() == null ? call.handling().parkedBy() : call.agent());
        releaseAll(call, message.receivedAt());
        String slot = AmiText.clean(message.required("ParkingSpace"));
        out.accept(new CallEvent.Parked(call.id(), message.receivedAt(), by, slot));
    }

    /** Of both directions at once, as the bridge asks for it. */
    void recordingMuted(AmiMessage message) {
        TrackedCall call = calls.of(message);
        if (call != null && "both".equalsIgnoreCase(message.field("Direction"))) {
            boolean muted = message.number("State", 0) != 0;
            out.accept(
                    muted
                            ? new CallEvent.RecordingPaused(call.id(), message.receivedAt())
                            : new CallEvent.RecordingResumed(call.id(), message.receivedAt()));
        }
    }

    /** An operator's own phone is about to ring for a call that they make. */
    void begun(AmiMessage message) {
        String id = message.required("Uniqueid");
        String channel = message.required("Channel");
        Extension agent = AmiText.seat(channel).orElse(null);
        if (agent == null || !id.startsWith(CallControl.OUTGOING)) {
            return;
        }
        TrackedCall call = calls.begin(id, channel);
        call.handling().line(agent, channel);
        CallDirectory.Expected expected =
                directory.takeExpected(call.id()).orElse(new CallDirectory.Expected(UNKNOWN_NUMBER, UNKNOWN_NUMBER));
        out.accept(new CallEvent.Outgoing(
                new CallId(id), message.receivedAt(), agent, expected.number(), expected.shown()));
    }

    private static Extension seat(AmiMessage message, String field) {
        String text = message.field(field);
        return text == null || text.isEmpty() ? null : new Extension(text);
    }
}
