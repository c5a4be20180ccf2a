package ir.khosh.telephony;

import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import java.util.List;

/** What operators do with a call that somebody has spoken in: it changes hands, the call goes on. */
final class HandlingFold {

    private HandlingFold() {}

    static CallState fold(CallState call, CallEvent event) {
        CallHandling now = call.handling();
        if (event instanceof CallEvent.Found found) {
            return call.with(found.handling());
        }
        if (event instanceof CallEvent.Dialling dialling) {
            return call.phase() == Phase.DIALLING ? call.with(Phase.DIALLING, List.of(), dialling.agent()) : call;
        }
        if (event instanceof CallEvent.RecordingPaused) {
            return call.with(now.recordingPaused(true));
        }
        if (event instanceof CallEvent.RecordingResumed) {
            return call.with(now.recordingPaused(false));
        }
        if (call.phase() != Phase.CONNECTED) {
            return call;
        }
        if (event instanceof CallEvent.Transferred given) {
            return call.with(Phase.CONNECTED, List.of(given.to()), null).with(now.plain());
        }
        if (event instanceof CallEvent.Parked parked) {
            return call.with(Phase.CONNECTED, List.of(), null).with(now.parked(parked.by(), parked.slot()));
        }
        if (event instanceof CallEvent.Unclaimed) {
            return now.isParked() ? call.with(now.plain()) : call;
        }
        if (event instanceof CallEvent.Held held) {
            return held.agent().equals(call.agent()) ? call.with(now.held(true)) : call;
        }
        if (event instanceof CallEvent.Resumed) {
            return call.with(now.held(false));
        }
        return consultation(call, event);
    }

    private static CallState consultation(CallState call, CallEvent event) {
        CallHandling now = call.handling();
        if (event instanceof CallEvent.Consulting asked) {
            return asked.agent().equals(call.agent()) ? call.with(now.consulting(asked.colleague(), false)) : call;
        }
        if (event instanceof CallEvent.ConsultAnswered asked) {
            return asked.colleague().equals(now.consulted())
                    ? call.with(now.consulting(asked.colleague(), true))
                    : call;
        }
        if (event instanceof CallEvent.ConsultEnded asked) {
            return asked.colleague().equals(now.consulted()) ? call.with(now.consulting(null, false)) : call;
        }
        if (event instanceof CallEvent.ConferenceJoined joined) {
            return now.others().contains(joined.colleague()) ? call : call.with(now.with(joined.colleague()));
        }
        if (event instanceof CallEvent.ConferenceLeft left) {
            return call.with(now.without(left.colleague()));
        }
        return call;
    }
}
