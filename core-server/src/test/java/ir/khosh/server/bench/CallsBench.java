package ir.khosh.server.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningExchange;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Measures {@code calls-over-bare}: clean calls a second through the real exchange with Khosh attached, all seats with an
 * open desktop's socket, beside the same exchange with the same dialplan alone. Run from core-server with its test class
 * path: {@code CallsBench --json FILE}.
 */
public final class CallsBench {

    private static final int SEATS = 24;
    private static final int FIRST_SEAT = 1001;
    private static final int ANSWER_DELAY_MILLIS = 40;
    private static final int TALK_MILLIS = 120;
    private static final int SECONDS = 20;
    private static final int WARM_RATE = 10;

    /** Calls offered a second. */
    private static final List<Integer> RATES = List.of(30, 50);

    private enum Who {
        BARE,
        KHOSH
    }

    private final Map<Who, Map<Integer, SippCount>> counted = new EnumMap<>(Who.class);
    private final List<String> seats = IntStream.range(FIRST_SEAT, FIRST_SEAT + SEATS)
            .mapToObj(Integer::toString)
            .toList();
    private final Path state;
    private final RunningExchange exchange;

    private CallsBench(Path state, RunningExchange exchange) {
        this.state = state;
        this.exchange = exchange;
    }

    public static void main(String[] arguments) throws Exception {
        Path json = Path.of(arguments[1]);
        Path state = Path.of("target/it/calls-bench").toAbsolutePath();
        Files.createDirectories(state);
        try (RunningExchange exchange = RunningExchange.start(state, configuration(state))) {
            new CallsBench(state, exchange).measure(json);
        }
    }

    /** The house's own configuration with more seats. */
    private static Path configuration(Path state) throws IOException {
        Path own = Path.of("../config");
        Path copy = state.resolve("config");
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(own.relativize(file));
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(file));
            }
        }
        String plan = Files.readString(copy.resolve("telephony.yaml"));
        String more = IntStream.range(FIRST_SEAT, FIRST_SEAT + SEATS)
                .mapToObj(seat -> "  - {number: \"" + seat + "\", role: operator, desk: \"\"}\n")
                .collect(Collectors.joining("", "extensions:\n", ""));
        Files.writeString(
                copy.resolve("telephony.yaml"), plan.substring(0, plan.lastIndexOf("\nextensions:") + 1) + more);
        return copy;
    }

    private void measure(Path json) throws Exception {
        exchange.phones(seats, ANSWER_DELAY_MILLIS);
        bare();
        withKhosh();
        bare();
        SippCount ours = counted.get(Who.KHOSH).get(last());
        SippCount peer = counted.get(Who.BARE).get(last());
        ObjectNode figure = new ObjectMapper()
                .createObjectNode()
                .put("name", "calls-over-bare")
                .put("value", ours.cleanPerSecond())
                .put("peerValue", peer.cleanPerSecond())
                .put("conditions", conditions());
        Files.writeString(json, figure.toPrettyString());
        System.out.println(figure.toPrettyString());
    }

    private static int last() {
        return RATES.get(RATES.size() - 1);
    }

    private String conditions() {
        String rates = RATES.stream()
                .map(rate -> String.format(
                        Locale.ROOT,
                        "offered %d/s: with Khosh %s, bare %s",
                        rate,
                        words(counted.get(Who.KHOSH).get(rate)),
                        words(counted.get(Who.BARE).get(rate))))
                .collect(Collectors.joining("; "));
        return rates + "; clean is answered and ended with no message sent twice; " + SEATS
                + " seats, each with a desktop's socket; SIPp, exchange, server and database share the machine;"
                + " bare, Khosh, Khosh, bare";
    }

    private static String words(SippCount count) {
        return String.format(
                Locale.ROOT,
                "%.2f clean/s (%d calls, %d failed, %d sent again)",
                count.cleanPerSecond(),
                count.succeeded(),
                count.failed(),
                count.sentAgain());
    }

    private void bare() throws Exception {
        BareSeats bare = new BareSeats(state.resolve("exchange/bridge.properties"));
        bare.signIn(seats);
        exchange.callers(WARM_RATE, WARM_RATE * 3, TALK_MILLIS, state.resolve("warm.csv"));
        run(Who.BARE, 1);
        bare.signOut(seats);
    }

    private void withKhosh() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Map<String, Long> popped = new ConcurrentHashMap<>();
        List<WebSocket> desks = new ArrayList<>();
        try (RunningServer server = RunningServer.fresh(
                "calls-bench-server",
                "khosh.exchange.bridge=" + state.resolve("exchange/bridge.properties"),
                "khosh.wrap-up.seconds=0",
                "khosh.missed-rings.in-a-row=0")) {
            Awaitility.await("the exchange is heard")
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> Api.nobody(server.url()).get("/health/ready").status() == 200);
            for (String seat : seats) {
                Api operator = server.as("bench" + seat, "OPERATOR", seat);
                operator.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE"))
                        .expect(200);
                Awaitility.await(seat + " in the queue").until(() -> operator.get("/api/agents/me")
                        .json()
                        .path("onExchange")
                        .asBoolean());
                desks.add(PopListener.open(client, operator, popped));
            }
            exchange.callers(WARM_RATE, WARM_RATE * 12, TALK_MILLIS, state.resolve("warm.csv"));
            popped.clear();
            run(Who.KHOSH, 2);
            int calls = RATES.stream().mapToInt(rate -> 2 * rate * SECONDS).sum();
            Awaitility.await("every call was popped")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> popped.size() >= calls);
            desks.forEach(WebSocket::abort);
        }
    }

    private void run(Who who, int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            for (int rate : RATES) {
                Path statistics = state.resolve(who + "-" + rate + ".csv");
                Files.deleteIfExists(statistics);
                exchange.callers(rate, rate * SECONDS, TALK_MILLIS, statistics);
                counted.computeIfAbsent(who, none -> new ConcurrentHashMap<>())
                        .merge(rate, SippCount.read(statistics), SippCount::plus);
            }
        }
    }
}
