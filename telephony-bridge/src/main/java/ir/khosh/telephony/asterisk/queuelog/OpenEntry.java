package ir.khosh.telephony.asterisk.queuelog;

import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.PastCall.Outcome;
import ir.khosh.telephony.QueueName;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call of which the end was not read yet. */
final class OpenEntry {

    private static final Pattern MEMBER = Pattern.compile("(?:PJSIP/)?([0-9]{2,6})(?: .*)?");

    private final CallId call;
    private String caller;
    private String dialled;
    private QueueName queue;
    private Extension agent;
    private Instant queuedAt;
    private Instant connectedAt;
    private boolean overflowed;

    OpenEntry(CallId call) {
        this.call = call;
    }

    void dialled(String number) {
        dialled = number;
    }

    void queued(String name, String callerNumber, Instant at) {
        queue = new QueueName(name);
        if (queuedAt == null) {
            queuedAt = at;
            caller = callerNumber;
        } else {
            overflowed = true;
        }
    }

    /** @param member begins with the seat's number, as we sign seats in */
    void connected(String member, Instant at) {
        connectedAt = at;
        Matcher matcher = MEMBER.matcher(member);
        agent = matcher.matches() ? new Extension(matcher.group(1)) : null;
    }

    boolean isQueued() {
        return queuedAt != null;
    }

    boolean isConnected() {
        return connectedAt != null;
    }

    PastCall ended(Outcome outcome, Instant at, boolean estimated) {
        return new PastCall(
                call, caller, dialled, queue, agent, outcome, queuedAt, connectedAt, at, estimated, overflowed);
    }
}
