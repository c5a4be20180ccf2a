package ir.khosh.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** Looks at the board and at the exchange in turn, and writes both down; judges nothing. */
final class BoardWitness {

    private static final Duration STEP = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final long FRESH_MILLIS = 1_200;

    private final Switchboard khosh;
    private final ExchangeEye eye;

    BoardWitness(Switchboard khosh, ExchangeEye eye) {
        this.khosh = khosh;
        this.eye = eye;
    }

    /** Until the board says that it hears nothing. */
    void awaitDeaf() {
        await("the board says that the exchange is silent")
                .pollInterval(Duration.ofMillis(50))
                .atMost(LONG)
                .until(() -> !heard());
    }

    /** @return when the board was first seen to hear the exchange again, and it went on so */
    Instant awaitHeard() {
        Instant[] since = new Instant[1];
        await("the board hears the exchange")
                .pollInterval(Duration.ofMillis(100))
                .atMost(LONG)
                .until(() -> {
                    if (!heard()) {
                        since[0] = null;
                    } else if (since[0] == null) {
                        since[0] = Instant.now();
                    }
                    return since[0] != null
                            && Duration.between(since[0], Instant.now()).compareTo(STEP) > 0;
                });
        return since[0];
    }

    private boolean heard() {
        try {
            JsonNode board = khosh.supervisor().get("/api/wallboard");
            return board.path("exchangeHeard").asBoolean()
                    && board.path("silentMillis").asLong() < FRESH_MILLIS;
        } catch (UncheckedIOException | IllegalStateException e) {
            // the server is not there yet
            return false;
        }
    }

    /** The exchange, the board, the exchange, the board: what is in both looks at one side must be at the other. */
    ObjectNode look(String after, Instant back) {
        ObjectNode looks = KhoshApi.object().put("after", after).put("backAt", back.toString());
        put(looks.putArray("exchangeFirst"), eye.calls());
        pause();
        put(looks.putArray("boardFirst"), shown());
        put(looks.putArray("exchangeThen"), eye.calls());
        pause();
        put(looks.putArray("boardThen"), shown());
        return looks.put("lookedAt", Instant.now().toString());
    }

    boolean nobodyIsThere() {
        return eye.calls().isEmpty() && shown().isEmpty();
    }

    private Set<String> shown() {
        JsonNode board = khosh.supervisor().get("/api/wallboard");
        Set<String> calls = new TreeSet<>(board.path("waiting").findValuesAsText("callId"));
        board.path("seats").forEach(seat -> {
            if (seat.path("state").asText().equals("TALKING")) {
                calls.add(seat.path("callId").asText());
            }
        });
        return calls;
    }

    private static void pause() {
        await().pollDelay(STEP).atMost(LONG).until(() -> true);
    }

    private static void put(ArrayNode array, Set<String> calls) {
        calls.forEach(array::add);
    }
}
