package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the translator remembers of a citizen's call while it lasts. Owned by the translator's thread. */
final class TrackedCall {

    private static final String UNKNOWN_LINE = "";

    private final CallId id;
    private final TrackedHandling handling = new TrackedHandling();
    private String channel;
    private final Map<Extension, String> ringing = new LinkedHashMap<>();
    private final Set<Extension> refusing = new HashSet<>();
    private QueueName queue;
    private Extension agent;
    private Extension answering;
    private boolean fromQueue;
    private boolean expired;
    private boolean everConnected;
    private boolean callerHungUp;
    private boolean agentHungUp;

    TrackedCall(CallId id, String channel) {
        this.id = id;
        this.channel = channel;
    }

    CallId id() {
        return id;
    }

    /** The caller's own line, by which commands name the call. */
    String channel() {
        return channel;
    }

    /** The citizen's line of an outgoing call is known only when it is answered. */
    void callerAt(String line) {
        channel = line;
    }

    TrackedHandling handling() {
        return handling;
    }

    Map<Extension, String> lines() {
        return handling.lines();
    }

    boolean isOutgoing() {
        return id.value().startsWith(CallControl.OUTGOING);
    }

    boolean wasAnswered() {
        return everConnected;
    }

    QueueName queue() {
        return queue;
    }

    void enter(QueueName entered) {
        queue = entered;
    }

    /** By a line that is not known yet. */
    void ring(Extension seat) {
        ring(seat, null);
    }

    /** @return false when it rings already */
    boolean ring(Extension seat, String line) {
        boolean fresh = !rings(seat);
        ringing.putIfAbsent(seat, line == null ? UNKNOWN_LINE : line);
        return fresh;
    }

    boolean stopRinging(Extension seat) {
        refusing.remove(seat);
        return ringing.remove(seat) != null;
    }

    boolean rings(Extension seat) {
        return ringing.containsKey(seat);
    }

    /** Where the ringing line is not known, it is any but the one by which the seat has spoken in this call. */
    boolean ringsAt(Extension seat, String line) {
        String known = ringing.get(seat);
        return UNKNOWN_LINE.equals(known) ? !line.equals(lines().get(seat)) : line.equals(known);
    }

    /** The phone itself said no while it rang. */
    void refused(Extension seat) {
        refusing.add(seat);
    }

    boolean wasRefused(Extension seat) {
        return refusing.contains(seat);
    }

    List<Extension> ringing() {
        return new ArrayList<>(ringing.keySet());
    }

    /** A phone was picked up; the exchange has not joined the two yet. */
    void answering(Extension seat) {
        answering = seat;
    }

    Extension answering() {
        return answering;
    }

    /** The exchange's queue tells itself when this operator's part is over. */
    boolean isFromQueue() {
        return fromQueue;
    }

    void connectFromQueue(Extension seat) {
        connect(seat);
        fromQueue = true;
    }

    /** @param seat null when a snapshot cannot tell who talks */
    void connect(Extension seat) {
        agent = seat;
        fromQueue = false;
        answering = seat;
        everConnected = true;
        agentHungUp = false;
        handling.giveTo(null);
        handling.consult(null);
    }

    Extension agent() {
        return agent;
    }

    void release() {
        agent = null;
        answering = null;
    }

    void hangupAsked(boolean byCaller) {
        if (byCaller) {
            callerHungUp = true;
        } else {
            agentHungUp = true;
        }
    }

    boolean callerHungUp() {
        return callerHungUp;
    }

    boolean agentHungUpFirst() {
        return agentHungUp && !callerHungUp;
    }

    void expire() {
        expired = true;
    }

    /** Nobody ever talked to this caller, and the exchange did not end the call by itself. */
    boolean abandonedWhenGone() {
        return !everConnected && !expired && !isOutgoing();
    }
}
