package ir.khosh.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exchange's own events as they were written down, with the receipt time of each in microseconds. */
public record ManagementEvents(List<Event> events) {

    public record Event(long receivedMicros, Map<String, String> fields) {
        public String get(String field) {
            return fields.getOrDefault(field, "");
        }

        /** Whether its interface is the phone of this seat, whatever kind of phone that is. */
        public boolean isAtSeat(String extension) {
            return get("Interface").matches("[^/]+/" + extension + "(/.*)?");
        }

        public boolean is(String name) {
            return get("Event").equals(name);
        }
    }

    public static ManagementEvents read(Path file) throws IOException {
        List<Event> events = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        long received = 0;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("@")) {
                received = Long.parseLong(line.substring(1));
                // an event that the exchange did not finish before it was gone
                fields.clear();
            } else if (line.isBlank()) {
                if (!fields.isEmpty()) {
                    events.add(new Event(received, Map.copyOf(fields)));
                }
                fields.clear();
            } else {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.putIfAbsent(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
        }
        return new ManagementEvents(events);
    }

    /** Calls in the order in which callers entered a queue for the first time: the exchange's id of each. */
    public List<Event> entries() {
        List<Event> first = new ArrayList<>();
        for (Event event : events) {
            if (event.is("QueueCallerJoin")
                    && first.stream().noneMatch(one -> one.get("Uniqueid").equals(event.get("Uniqueid")))) {
                first.add(event);
            }
        }
        return first;
    }

    /** The first ring at the phone of this extension, or of any when null. */
    public Optional<Event> firstRing(String call, String extension) {
        return events.stream()
                .filter(event ->
                        event.is("AgentCalled") && event.get("Linkedid").equals(call))
                .filter(event -> extension == null || event.isAtSeat(extension))
                .findFirst();
    }

    public Optional<Event> answer(String call) {
        return events.stream()
                .filter(event -> event.is("AgentConnect")
                        && (event.get("Linkedid").equals(call)
                                || event.get("DestLinkedid").equals(call)))
                .findFirst();
    }
}
