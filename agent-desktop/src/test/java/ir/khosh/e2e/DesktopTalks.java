package ir.khosh.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.desktop.phone.ToneDesk;
import ir.khosh.wire.agents.PhoneLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * A call that is given to colleagues whose phones are desktops too, held, asked about, put through, and heard by a
 * supervisor; the orders go to the server as any desktop's, the sound is measured at every ear.
 */
final class DesktopTalks implements AutoCloseable {

    static final Map<String, String> SEATS = Map.of("sara", "1003", "alireza", "1004", "fatemeh", "1090");

    private static final Map<String, Integer> TONES =
            Map.of("sara", 500, "alireza", 560, "fatemeh", 860, "citizen", 700);
    private static final int CLEAR = 15;
    private static final int FAINT = 3;
    private static final Duration LASTS = Duration.ofMillis(400);

    private final Evidence evidence;
    private final Map<String, ToneDesk> desks = new LinkedHashMap<>();
    private final Map<String, KhoshApi> people = new LinkedHashMap<>();
    private final Map<String, IntUnaryOperator> ears = new LinkedHashMap<>();
    private String call;

    /** @param ports of the seats above, as the exchange was told */
    DesktopTalks(Switchboard khosh, Evidence evidence, Map<String, Integer> ports, CallerEar citizen) throws Exception {
        this.evidence = evidence;
        ears.put("citizen", citizen::share);
        for (String who : List.of("sara", "alireza", "fatemeh")) {
            String seat = SEATS.get(who);
            PhoneLine line = new PhoneLine(
                    "DESKTOP",
                    "127.0.0.1",
                    ports.get(who),
                    seat,
                    khosh.installation().secret(seat + "-media"),
                    false);
            ToneDesk desk = ToneDesk.open(line, Path.of("/"), TONES.get(who), true);
            desks.put(who, desk);
            ears.put(who, desk::share);
            people.put(who, khosh.signIn(who));
        }
        for (String operator : List.of("sara", "alireza")) {
            people.get(operator).put("/api/agents/me/state", KhoshApi.object().put("state", "AVAILABLE"));
        }
    }

    /** The call is with the first operator, who gives it to {@code sara}'s seat by keys meanwhile. */
    void goOn(Ringing ringing) {
        call = ringing.callId();
        stretch("given", Map.of("citizen", "sara", "sara", "citizen"));
        order("sara", "hold");
        stretch("held", Map.of());
        order("sara", "resume");
        stretch("resumed", Map.of("citizen", "sara", "sara", "citizen"));
        people.get("sara")
                .post("/api/calls/" + call + "/consult", KhoshApi.object().put("to", SEATS.get("alireza")));
        stretch("asked", Map.of("sara", "alireza", "alireza", "sara"));
        order("sara", "consult/complete");
        stretch("put-through", Map.of("citizen", "alireza", "alireza", "citizen"));
        heardBySupervisor();
        desks.get("alireza").hangUp();
    }

    private void heardBySupervisor() {
        JsonNode begun = people.get("fatemeh")
                .post(
                        "/api/supervision",
                        KhoshApi.object()
                                .put("callId", call)
                                .put("extension", SEATS.get("alireza"))
                                .put("mode", "LISTEN"));
        String id = begun.path("id").asText();
        stretch("listens", Map.of("citizen", "alireza", "alireza", "citizen", "fatemeh", "citizen alireza"));
        mode(id, "WHISPER");
        stretch("whispers", Map.of("citizen", "alireza", "alireza", "citizen fatemeh", "fatemeh", "citizen alireza"));
        mode(id, "BARGE");
        stretch(
                "barges-in",
                Map.of("citizen", "alireza fatemeh", "alireza", "citizen fatemeh", "fatemeh", "citizen alireza"));
        mode(id, "LISTEN");
        stretch("listens-again", Map.of("citizen", "alireza", "alireza", "citizen", "fatemeh", "citizen alireza"));
    }

    private void mode(String id, String mode) {
        people.get("fatemeh")
                .post("/api/supervision/" + id + "/mode", KhoshApi.object().put("mode", mode));
    }

    private void order(String who, String what) {
        people.get(who).post("/api/calls/" + call + "/" + what, KhoshApi.object());
    }

    /** @param expected ear to the voices in it, with spaces between; who is not named hears nobody */
    private void stretch(String name, Map<String, String> expected) {
        await(name).atMost(DeskDriver.LIMIT).during(LASTS).until(() -> unlike(expected), List::isEmpty);
        ObjectNode line = KhoshApi.object().put("stretch", name);
        ears.forEach((ear, share) -> {
            ObjectNode heard = line.putObject(ear);
            TONES.forEach((voice, hertz) -> heard.put(voice, share.applyAsInt(hertz)));
        });
        evidence.append("desktop-talks.jsonl", line + "\n");
    }

    private List<String> unlike(Map<String, String> expected) {
        List<String> wrong = new ArrayList<>();
        ears.forEach((ear, share) -> TONES.forEach((voice, hertz) -> {
            boolean wanted = List.of(expected.getOrDefault(ear, "").split(" ")).contains(voice);
            int heard = share.applyAsInt(hertz);
            if (wanted ? heard < CLEAR : heard > FAINT) {
                wrong.add(ear + " hears " + voice + " " + heard);
            }
        }));
        return wrong;
    }

    @Override
    public void close() {
        desks.values().forEach(ToneDesk::close);
    }
}
