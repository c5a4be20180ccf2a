package ir.khosh.server.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures {@code fanout-2000-over-bare}: a board tick to 2,000 desktops beside a bare loop over as many sockets of the
 * same server, and what a tenth of clients that read nothing adds. Run from core-server with its test class path:
 * {@code FanoutBench --json FILE}.
 */
public final class FanoutBench {

    private static final int DESKTOPS = 2_000;
    private static final int STALLED = DESKTOPS / 10;
    private static final int SUPERVISORS = 20;
    private static final int WARM = 6;
    private static final int ROUNDS = 20;
    private static final int FIRST_ROUND = 1_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Api> supervisors;
    private int round = FIRST_ROUND;

    private FanoutBench(List<Api> supervisors) {
        this.supervisors = supervisors;
    }

    public static void main(String[] arguments) throws Exception {
        Path json = Path.of(arguments[1]);
        System.setProperty(
                "khosh.dist",
                BenchDistribution.with(
                                "ir/khosh/server/push/FanoutBenchResource.class",
                                "ir/khosh/server/push/BareEndpoint.class")
                        .toString());
        // the board's own ticks would disturb both
        try (RunningServer server = RunningServer.fresh("fanout-bench", "khosh.wallboard.tick-millis=3600000")) {
            List<Api> supervisors = new ArrayList<>();
            for (int i = 0; i < SUPERVISORS; i++) {
                supervisors.add(server.as("wall" + i, "SUPERVISOR", null));
            }
            new FanoutBench(supervisors).measure(json);
        }
    }

    private void measure(Path json) throws Exception {
        double ours = 0;
        double bare = 0;
        for (int block = 0; block < 2; block++) {
            ours += perSecond("/push", "ours", DESKTOPS, 0) / 2;
            bare += perSecond("/bare", "bare", DESKTOPS, 0) / 2;
        }
        double alone = perSecond("/push", "ours", DESKTOPS - STALLED, 0);
        double withStalled = perSecond("/push", "ours", DESKTOPS - STALLED, STALLED);
        ObjectNode figure = new ObjectMapper()
                .createObjectNode()
                .put("name", "fanout-2000-over-bare")
                .put("value", ours)
                .put("peerValue", bare)
                .put(
                        "conditions",
                        String.format(
                                Locale.ROOT,
                                "frames/s to %d sockets, %d rounds twice, loopback, clients on the same machine;"
                                        + " %d readers alone %.0f/s, beside %d that read nothing %.0f/s (%+.0f %%)",
                                DESKTOPS,
                                ROUNDS,
                                DESKTOPS - STALLED,
                                alone,
                                STALLED,
                                withStalled,
                                (alone / withStalled - 1) * 100));
        Files.writeString(json, figure.toPrettyString());
        System.out.println(figure.toPrettyString());
    }

    /** Frames that arrived in a second. */
    private double perSecond(String path, String kind, int readers, int stalled) throws Exception {
        RoundCount count = new RoundCount(readers);
        List<WebSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < readers; i++) {
                sockets.add(count.open(client, supervisors.get(i % SUPERVISORS), path));
            }
            for (int i = 0; i < stalled; i++) {
                sockets.add(DeafListener.open(client, supervisors.get(i % SUPERVISORS), path));
            }
            rounds(count, kind, WARM);
            long nanos = rounds(count, kind, ROUNDS);
            return (double) readers * ROUNDS * 1e9 / nanos;
        } finally {
            sockets.forEach(WebSocket::abort);
        }
    }

    private long rounds(RoundCount count, String kind, int rounds) throws InterruptedException {
        long nanos = 0;
        for (int i = 0; i < rounds; i++) {
            count.await(++round);
            long started = System.nanoTime();
            supervisors
                    .get(0)
                    .post("/api/bench/fanout/" + kind + "?round=" + round, null)
                    .expecting(204);
            nanos += count.finished(Duration.ofSeconds(30)) - started;
        }
        return nanos;
    }
}
