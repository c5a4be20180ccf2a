package ir.khosh.server.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Measures {@code pop-over-raw-p99-ms}: from the moment a ringing phone is told to the management socket until the card is
 * at the operator's push socket, beside a bare reader of the same bytes in the same run. Run from core-server with its test
 * class path: {@code PopBench --json FILE --transcript FILE [--desks N]}.
 */
public final class PopBench {

    private static final String FEW_SEATS = "45";
    private static final int FIRST_SEAT = 2000;
    private static final int PEOPLE = 20_000;

    private final Map<String, Long> said = new ConcurrentHashMap<>();
    private final Map<String, Long> pushed = new ConcurrentHashMap<>();
    private final ScheduledExecutorService speaking = Executors.newScheduledThreadPool(2);
    private final Random random = new Random(193);
    private final SpeakingExchange exchange;
    private final RawListener raw;
    private final RecordedCall recorded;
    private final int seats;
    private volatile int calls;

    private PopBench(SpeakingExchange exchange, RawListener raw, RecordedCall recorded, int seats) {
        this.seats = seats;
        this.exchange = exchange;
        this.raw = raw;
        this.recorded = recorded;
    }

    /** Milliseconds; {@code lost} calls never reached their operator. */
    private record Latency(double rawMedian, double raw99, double ourMedian, double our99, int calls, long lost) {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        Path json = Path.of(given.get(given.indexOf("--json") + 1));
        int option = given.indexOf("--desks");
        int seats = Integer.parseInt(option < 0 ? FEW_SEATS : given.get(option + 1));
        RecordedCall recorded = RecordedCall.firstOf(Path.of(given.get(given.indexOf("--transcript") + 1)));
        try (SpeakingExchange exchange = new SpeakingExchange();
                RawListener raw = new RawListener(exchange.port());
                RunningServer server = RunningServer.fresh(
                        "pop-bench",
                        "khosh.wrap-up.seconds=0",
                        "khosh.exchange.bridge="
                                + bridge(exchange.port(), seats, json.resolveSibling("bridge.properties")))) {
            Crowd.fill(DirectSql.to(server), PEOPLE);
            PopBench bench = new PopBench(exchange, raw, recorded, seats);
            try {
                bench.measure(server, json);
            } finally {
                bench.speaking.shutdownNow();
            }
        }
    }

    private static Path bridge(int port, int seats, Path file) throws Exception {
        String numbers = IntStream.range(0, seats)
                .mapToObj(seat -> Integer.toString(FIRST_SEAT + seat))
                .collect(Collectors.joining(","));
        return Files.writeString(
                file,
                "ami.host=127.0.0.1\nami.port=" + port + "\nami.username=bench\nami.secret=bench\nqueues=citizens\n"
                        + "overflow=overflow\nnumbers=193,1633\nextensions=" + numbers + "\n");
    }

    private void measure(RunningServer server, Path json) throws Exception {
        Awaitility.await("the bridge listens").atMost(Duration.ofSeconds(60)).until(() -> exchange.isHeardBy("bench"));
        List<WebSocket> desks = openDesks(server);
        run(10, Duration.ofSeconds(20));
        Latency one = run(1, Duration.ofSeconds(40));
        Latency ten = run(10, Duration.ofSeconds(40));
        Latency thirty = run(30, Duration.ofSeconds(50));
        desks.forEach(WebSocket::abort);
        String conditions = String.format(
                Locale.ROOT,
                "p99 (p50) ours/raw at 1 call/s %.1f (%.1f)/%.1f (%.1f), at 10 %.1f (%.1f)/%.1f (%.1f), at 30 %.1f (%.1f)/%.1f (%.1f);"
                        + " %d, %d, %d calls, lost %d; real server and database with %d applicants of 3 requests each, %d desks,"
                        + " loopback; the exchange is a generator that says recorded events of one call with other ids",
                one.our99(),
                one.ourMedian(),
                one.raw99(),
                one.rawMedian(),
                ten.our99(),
                ten.ourMedian(),
                ten.raw99(),
                ten.rawMedian(),
                thirty.our99(),
                thirty.ourMedian(),
                thirty.raw99(),
                thirty.rawMedian(),
                one.calls(),
                ten.calls(),
                thirty.calls(),
                one.lost() + ten.lost() + thirty.lost(),
                PEOPLE,
                seats);
        ObjectNode figure = new ObjectMapper()
                .createObjectNode()
                .put("name", "pop-over-raw-p99-ms")
                .put("value", thirty.our99() - thirty.raw99())
                .put("peerValue", thirty.raw99())
                .put("conditions", conditions);
        Files.writeString(json, figure.toPrettyString());
    }

    private List<WebSocket> openDesks(RunningServer server) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<WebSocket> desks = new ArrayList<>();
        for (int seat = 0; seat < seats; seat++) {
            Api operator = server.as("bench" + seat, "OPERATOR", Integer.toString(FIRST_SEAT + seat));
            operator.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE"))
                    .expect(200);
            desks.add(PopListener.open(client, operator, pushed));
        }
        return desks;
    }

    private Latency run(int perSecond, Duration length) throws Exception {
        int first = calls;
        int wanted = (int) (perSecond * length.toSeconds());
        Future<?> caller = speaking.scheduleAtFixedRate(
                this::call, 0, TimeUnit.SECONDS.toNanos(1) / perSecond, TimeUnit.NANOSECONDS);
        Awaitility.await("calls are made").atMost(length.plusSeconds(30)).until(() -> calls >= first + wanted);
        caller.cancel(false);
        int last = calls;
        Awaitility.await("the last calls end")
                .pollDelay(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .until(() -> true);
        return latency(first, last);
    }

    private void call() {
        int number = calls;
        String seat = Integer.toString(FIRST_SEAT + number % seats);
        String caller = String.format(Locale.ROOT, "0912%07d", 1 + random.nextInt(PEOPLE));
        for (RecordedCall.Event event : recorded.again(number, seat, caller, System.currentTimeMillis() / 1e3)) {
            if (event.after().isZero()) {
                say(event, number);
            } else {
                speaking.schedule(() -> say(event, number), event.after().toNanos(), TimeUnit.NANOSECONDS);
            }
        }
        calls = number + 1;
    }

    private void say(RecordedCall.Event event, int number) {
        try {
            if (event.offer()) {
                said.put(id(number), System.nanoTime());
            }
            exchange.say(event.text(), number);
        } catch (Exception e) {
            throw new IllegalStateException("the exchange could not speak", e);
        }
    }

    private static String id(int number) {
        return "bench-" + number + ".0";
    }

    private Latency latency(int first, int last) {
        double[] bare = millis(first, last, raw.heard());
        double[] ours = millis(first, last, pushed);
        return new Latency(
                at(bare, 0.5), at(bare, 0.99), at(ours, 0.5), at(ours, 0.99), last - first, last - first - ours.length);
    }

    private double[] millis(int first, int last, Map<String, Long> heard) {
        return IntStream.range(first, last)
                .mapToObj(PopBench::id)
                .filter(heard::containsKey)
                .mapToDouble(call -> (heard.get(call) - said.get(call)) / 1e6)
                .sorted()
                .toArray();
    }

    private static double at(double[] sorted, double part) {
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was heard: " + Arrays.toString(sorted));
        }
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(part * sorted.length) - 1)];
    }
}
