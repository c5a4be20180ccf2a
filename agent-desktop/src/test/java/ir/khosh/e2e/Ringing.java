package ir.khosh.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** One sample caller's call while it lasts. */
final class Ringing {

    private final Switchboard khosh;
    private final ManagedProcess process;
    private final String name;
    private final JsonNode caller;

    Ringing(Switchboard khosh, ManagedProcess process, String name, JsonNode caller) {
        this.khosh = khosh;
        this.process = process;
        this.name = name;
        this.caller = caller;
    }

    String name() {
        return name;
    }

    String number() {
        return caller.path("number").asText();
    }

    String dialledNumber() {
        return caller.path("dialled").asText();
    }

    JsonNode wants() {
        return caller.path("wants");
    }

    /** The desk at which this call's card appears; the window gets the keys and a picture is taken. */
    DeskDriver awaitPop() {
        String id = callId();
        DeskDriver[] found = new DeskDriver[1];
        await("card of " + name).atMost(DeskDriver.LIMIT).until(() -> {
            for (DeskDriver desk : khosh.desks()) {
                if (khosh.painted(desk, id)) {
                    found[0] = desk;
                }
            }
            return found[0] != null;
        });
        khosh.evidence().picture("pop-" + name);
        found[0].focus();
        return found[0];
    }

    String callId() {
        awaitQueued();
        return khosh.exchangeEvents().callOf(name);
    }

    void awaitQueued() {
        await(name + " queued").atMost(DeskDriver.LIMIT).until(() -> khosh.exchangeEvents()
                .queued(name));
    }

    void awaitFirstInLine() {
        String id = callId();
        await(name + " first in line").atMost(DeskDriver.LIMIT).until(() -> khosh.isFirstInLine(id));
    }

    void awaitAnswer() {
        String id = callId();
        await(name + " answered").atMost(DeskDriver.LIMIT).until(() -> khosh.exchangeEvents()
                .answered(id));
    }

    boolean isOver() {
        return khosh.exchangeEvents().over(callId());
    }

    void awaitEnd() {
        process.awaitExit(Duration.ofSeconds(150));
        String id = callId();
        await(name + " over").atMost(DeskDriver.LIMIT).until(() -> khosh.exchangeEvents()
                .over(id));
    }

    ObjectNode answered() {
        return told("ANSWERED");
    }

    /** Answered while the server was away: no card was painted, and the server's record was made afterwards. */
    ObjectNode unseen() {
        return told("ANSWERED").put("unseen", true);
    }

    ObjectNode abandoned() {
        return told("ABANDONED");
    }

    /** Cut off by the exchange's own end. */
    ObjectNode lost() {
        return told("LOST");
    }

    private ObjectNode told(String outcome) {
        ObjectNode told = KhoshApi.object()
                .put("name", name)
                .put("dialled", dialledNumber())
                .put("outcome", outcome);
        return caller.path("number").isTextual() ? told.put("caller", number()) : told.putNull("caller");
    }
}
