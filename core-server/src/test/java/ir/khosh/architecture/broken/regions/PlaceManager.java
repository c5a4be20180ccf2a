package ir.khosh.architecture.broken.regions;

import ir.khosh.telephony.CallId;
import java.time.Instant;

/** A suffix that says nothing, telephony outside calls, and the machine's own time. */
class PlaceManager {
    CallId call;
    Instant now = Instant.now();
}
