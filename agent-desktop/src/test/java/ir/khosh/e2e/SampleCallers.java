package ir.khosh.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The sample callers, one after the other: known, new, loyal, from another province, withheld, giving up. */
final class SampleCallers {

    private static final Duration TALK = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Sipp sipp;
    private final Steps steps;
    private final JsonNode callers;
    private final Children children;

    SampleCallers(Sipp sipp, Steps steps, JsonNode callers, Children children) {
        this.sipp = sipp;
        this.steps = steps;
        this.callers = callers;
        this.children = children;
    }

    /** Until {@code ended}, or until the desktop is closed; with {@code once} each calls a single time. */
    void run(boolean once, CountDownLatch ended, ManagedProcess desktop) throws InterruptedException {
        do {
            for (JsonNode caller : callers) {
                String key = caller.path("key").asText();
                if (!desktop.isAlive() || ended.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                steps.say("call: " + key + " dials " + caller.path("dialled").asText());
                ManagedProcess call = start(key, caller);
                children.add(call);
                call.awaitExit(Duration.ofMinutes(4));
                children.forget(call);
            }
        } while (!once);
    }

    private ManagedProcess start(String key, JsonNode caller) {
        String number = caller.path("number").asText(Sipp.WITHHELD);
        String shown = number.isEmpty() || number.equals("null") ? Sipp.WITHHELD : number;
        String dialled = caller.path("dialled").asText();
        return key.equals("abandoning")
                ? sipp.abandonedCall(key, dialled, shown, PATIENCE, null)
                : sipp.call(key, dialled, shown, TALK, null);
    }
}
