package ir.khosh.server.calls;

import ir.khosh.server.push.Desktops;
import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallHandling;
import ir.khosh.telephony.Extension;
import ir.khosh.wire.calls.CallControlView;
import ir.khosh.wire.calls.Consultation;
import ir.khosh.wire.calls.Participant;
import ir.khosh.wire.push.Push;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells each desk that a call is on how it stands now, at each change. */
@Singleton
class ControlPushes {

    private final Desktops desktops;
    private final Agents agents;
    private final CallRecording recording;

    @Inject
    ControlPushes(Desktops desktops, Agents agents, CallRecording recording) {
        this.desktops = desktops;
        this.agents = agents;
        this.recording = recording;
    }

    /** Called with the call's monitor held. */
    void changed(LiveCall call, CallState state) {
        call.offers.values().stream().filter(offer -> offer.shown != null).forEach(offer -> {
            CallStance stance = CallStance.of(state, new Extension(offer.extension));
            if (stance == CallStance.RINGING || stance == CallStance.NOT_HERE) {
                return;
            }
            CallControlView view = view(state, stance);
            if (!view.equals(offer.control)) {
                offer.control = view;
                desktops.toExtension(offer.extension, new Push.Control(view));
            }
        });
    }

    private CallControlView view(CallState state, CallStance stance) {
        CallHandling handling = state.handling();
        Consultation consultation = handling.consulted() == null
                ? null
                : new Consultation(
                        handling.consulted().value(),
                        nameAt(handling.consulted()),
                        handling.consultTalking() ? "TALKING" : "RINGING");
        List<Participant> participants = Stream.concat(Stream.ofNullable(state.agent()), handling.others().stream())
                .filter(Objects::nonNull)
                .map(seat -> new Participant(seat.value(), nameAt(seat)))
                .toList();
        return new CallControlView(
                state.call().value(),
                handling.held(),
                consultation,
                participants,
                handling.slot(),
                recording.stateOf(handling.recordingPaused()),
                stance.actions());
    }

    private String nameAt(Extension seat) {
        return agents.find(seat.value()).map(AgentDecision::displayName).orElse(null);
    }
}
