package ir.khosh.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** After each restart of the exchange every seat that was in a queue before must be in it again; how soon is told. */
final class SeatReturns {

    private SeatReturns() {}

    static void measure(ManagementEvents events, ObjectNode figures, List<String> failures) {
        Set<String> seats = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        long booted = 0;
        int boots = 0;
        for (ManagementEvents.Event event : events.events()) {
            String seat = event.get("Queue") + " " + event.get("Interface");
            if (event.is("FullyBooted")) {
                boots++;
                booted = event.receivedMicros();
                missing.addAll(seats);
            } else if (event.is("QueueMemberAdded")) {
                if (missing.remove(seat) && missing.isEmpty()) {
                    figures.put(
                            "seats_back_after_boot_ms" + (boots > 2 ? "_" + (boots - 1) : ""),
                            Math.round((event.receivedMicros() - booted) / 100.0) / 10.0);
                }
                seats.add(seat);
            } else if (event.is("QueueMemberRemoved")) {
                seats.remove(seat);
            }
        }
        missing.forEach(seat -> failures.add("after the restart of the exchange this seat did not return: " + seat));
        if (boots > 1) {
            figures.put("exchange_restarts", boots - 1);
        }
    }
}
