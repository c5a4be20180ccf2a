package ir.khosh.server.calls;

import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import ir.khosh.telephony.CallHandling;
import ir.khosh.telephony.Extension;
import ir.khosh.wire.calls.CallAction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a call stands for one desk, and what can be done from there: the one table that guards and desks share. */
enum CallStance {
    NOT_HERE,
    RINGING,
    DIALLING(CallAction.HANG_UP),
    TALKING(
            CallAction.HOLD,
            CallAction.TRANSFER,
            CallAction.CONSULT,
            CallAction.PARK,
            CallAction.DIGITS,
            CallAction.HANG_UP),
    HELD(CallAction.RESUME, CallAction.HANG_UP),
    ASKING(CallAction.CANCEL),
    CONSULTING(CallAction.COMPLETE, CallAction.CANCEL, CallAction.CONFERENCE),
    CONSULTED(CallAction.HANG_UP),
    IN_CONFERENCE(CallAction.DIGITS, CallAction.HANG_UP),
    PARKED;

    private final Set<CallAction> actions;

    CallStance(CallAction... actions) {
        this.actions = EnumSet.noneOf(CallAction.class);
        this.actions.addAll(List.of(actions));
    }

    boolean allows(CallAction action) {
        return actions.contains(action);
    }

    List<CallAction> actions() {
        return List.copyOf(actions);
    }

    /** Talks with the caller or keeps them waiting. */
    boolean hasTheCaller() {
        return switch (this) {
            case TALKING, HELD, ASKING, CONSULTING, IN_CONFERENCE -> true;
            case NOT_HERE, RINGING, DIALLING, CONSULTED, PARKED -> false;
        };
    }

    static CallStance of(CallState call, Extension desk) {
        CallHandling handling = call.handling();
        if (handling.isParked()) {
            return PARKED;
        }
        if (call.ringing().contains(desk)) {
            return RINGING;
        }
        if (desk.equals(handling.consulted())) {
            return handling.consultTalking() ? CONSULTED : RINGING;
        }
        if (handling.others().contains(desk)) {
            return IN_CONFERENCE;
        }
        if (!desk.equals(call.agent())) {
            return NOT_HERE;
        }
        if (call.phase() == Phase.DIALLING) {
            return DIALLING;
        }
        if (handling.consulted() != null) {
            return handling.consultTalking() ? CONSULTING : ASKING;
        }
        if (!handling.others().isEmpty()) {
            return IN_CONFERENCE;
        }
        return handling.held() ? HELD : TALKING;
    }
}
