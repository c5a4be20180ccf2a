package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.Extension;
import java.util.Set;

/** How the exchange's queues name a seat: by its SIP phone, or by the desktop that it dials. */
record Members(Set<Extension> desks) {

    Members {
        desks = Set.copyOf(desks);
    }

    String interfaceOf(Extension agent) {
        return desks.contains(agent) ? "WebSocket/" + agent + "/c(ulaw)n" : "PJSIP/" + agent;
    }

    /** A desktop has no device state of its own; the dialplan sets this one. */
    String stateInterfaceOf(Extension agent) {
        return desks.contains(agent) ? "Custom:desk" + agent : "PJSIP/" + agent;
    }
}
