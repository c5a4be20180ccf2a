package ir.khosh.server.calls;

import ir.khosh.telephony.Supervision;
import ir.khosh.telephony.SupervisionEvent;
import java.time.Instant;
import java.util.List;

/** Who follows supervisors' listening lines. Called on the exchange's own thread, in order: must never wait. */
public interface SupervisionAudience {

    void moved(SupervisionEvent event);

    /** After each resynchronisation: what the exchange has now, and nothing else. */
    void found(List<Supervision> there, Instant at);
}
