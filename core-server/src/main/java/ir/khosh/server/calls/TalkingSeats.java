package ir.khosh.server.calls;

import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import ir.khosh.telephony.Extension;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.calls.CallAction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Which operators speak with citizens now, for supervisors. Answers from memory. */
@Singleton
public class TalkingSeats {

    /** @param caller as shown; null when withheld */
    public record Talk(String callId, String extension, String name, String caller) {}

    private final Floor floor;
    private final Agents agents;

    @Inject
    TalkingSeats(Floor floor, Agents agents) {
        this.floor = floor;
        this.agents = agents;
    }

    /** @param callId and {@code extension}: one of them may be null */
    public Optional<Talk> find(String callId, String extension) {
        return floor.view().calls().stream()
                .filter(call -> floor.view().linkUp())
                .filter(call -> call.phase() == Phase.CONNECTED && call.agent() != null)
                .filter(call ->
                        callId == null ? extension != null : call.call().value().equals(callId))
                .filter(call -> extension == null || call.agent().value().equals(extension))
                .findFirst()
                .map(this::talk);
    }

    private Talk talk(CallState call) {
        String seat = call.agent().value();
        return new Talk(
                call.call().value(),
                seat,
                agents.find(seat).map(AgentDecision::displayName).orElse(null),
                PhoneNumber.parse(call.caller()).map(PhoneNumber::value).orElse(call.caller()));
    }

    /** Whether this phone can be rung now. */
    public boolean isFree(String extension) {
        return floor.isFree(extension);
    }

    /** As with a transfer: not while the call is held, asked about or shared. */
    public boolean mayBeTaken(String callId, Extension from) {
        return floor.call(callId)
                .filter(call -> CallStance.of(call, from).allows(CallAction.TRANSFER))
                .isPresent();
    }
}
