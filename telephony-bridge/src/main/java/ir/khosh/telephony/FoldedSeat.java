package ir.khosh.telephony;

import ir.khosh.telephony.AgentEvent.PhoneState;
import ir.khosh.telephony.CallBoard.SeatState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One seat of the fold: in which queues, paused or not, and its phone. */
final class FoldedSeat {

    private record Membership(boolean paused, String reason) {}

    private final Extension agent;
    private final Map<QueueName, Membership> queues = new LinkedHashMap<>();
    private PhoneState phone = PhoneState.UNKNOWN;

    FoldedSeat(Extension agent) {
        this.agent = agent;
    }

    Extension agent() {
        return agent;
    }

    Set<QueueName> queues() {
        return Set.copyOf(queues.keySet());
    }

    /** @return whether it changed something; a pause of a seat that is not in the queue changes nothing */
    boolean fold(AgentEvent event) {
        if (event instanceof AgentEvent.Joined joined) {
            Membership before = queues.get(joined.queue());
            if (before != null && before.paused() == joined.paused()) {
                return false;
            }
            queues.put(joined.queue(), new Membership(joined.paused(), null));
            return true;
        }
        if (event instanceof AgentEvent.Left left) {
            return queues.remove(left.queue()) != null;
        }
        if (event instanceof AgentEvent.PauseChanged change) {
            Membership after = new Membership(change.paused(), change.paused() ? change.reason() : null);
            return queues.containsKey(change.queue()) && !Objects.equals(queues.put(change.queue(), after), after);
        }
        PhoneState before = phone;
        phone = ((AgentEvent.PhoneChanged) event).state();
        return before != phone;
    }

    SeatState state(CallId call) {
        boolean paused = !queues.isEmpty() && queues.values().stream().allMatch(Membership::paused);
        String reason = queues.values().stream()
                .map(Membership::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new SeatState(agent, !queues.isEmpty(), paused, paused ? reason : null, phone, call);
    }
}
