package ir.khosh.e2e;

import ir.khosh.evidence.ManagementEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the exchange has said so far, asked by the scenario while it runs. */
record ExchangeEvents(ManagementEvents events, List<String> dialled) {

    static ExchangeEvents read(Path transcript, List<String> dialled) {
        try {
            return new ExchangeEvents(ManagementEvents.read(transcript), List.copyOf(dialled));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean queued(String name) {
        return events.entries().size() > dialled.indexOf(name);
    }

    /** The exchange's id: calls are dialled one after the other, so the order tells which is which. */
    String callOf(String name) {
        return events.entries().get(dialled.indexOf(name)).get("Uniqueid");
    }

    boolean answered(String call) {
        return events.answer(call).isPresent();
    }

    boolean over(String call) {
        return events.events().stream()
                .anyMatch(event -> event.is("Hangup") && event.get("Uniqueid").equals(call));
    }

    boolean firstInLine(String call) {
        return events.events().stream()
                .filter(event -> event.is("QueueEntry") && event.get("Uniqueid").equals(call))
                .reduce((earlier, later) -> later)
                .filter(event -> event.get("Position").equals("1"))
                .isPresent();
    }

    /** By the exchange's last word about this seat in the citizens' queue. */
    boolean available(String extension) {
        return lastWord(extension)
                .filter(event -> !event.get("Paused").equals("1"))
                .isPresent();
    }

    boolean inQueue(String extension) {
        return lastWord(extension).isPresent();
    }

    private Optional<ManagementEvents.Event> lastWord(String extension) {
        ManagementEvents.Event last = null;
        for (ManagementEvents.Event event : events.events()) {
            if (event.is("FullyBooted")) {
                // a new start knows of nobody
                last = null;
            } else if (event.isAtSeat(extension) && event.get("Queue").equals("citizens")) {
                if (event.is("QueueMemberAdded") || event.is("QueueMemberPause") || event.is("QueueMemberStatus")) {
                    last = event;
                } else if (event.is("QueueMemberRemoved")) {
                    last = null;
                }
            }
        }
        return Optional.ofNullable(last);
    }
}
