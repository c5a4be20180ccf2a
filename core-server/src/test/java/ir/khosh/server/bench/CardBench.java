package ir.khosh.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Measures {@code card-over-jdbc} and {@code lookup-over-jdbc-rest} on the built server with a million applicants and
 * three million requests. Run from core-server with its test class path: {@code CardBench [--json FILE] [--people N]}.
 */
public final class CardBench {

    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 3_000;
    private final int people;
    private final RunningServer server;

    private CardBench(int people, RunningServer server) {
        this.people = people;
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Path json = null;
        int people = 1_000_000;
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--json" -> json = Path.of(arguments[i + 1]);
                case "--people" -> people = Integer.parseInt(arguments[i + 1]);
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i]);
            }
        }
        System.setProperty(
                "khosh.dist",
                BenchDistribution.with("ir/khosh/server/calls/CardBenchResource.class")
                        .toString());
        try (RunningServer server = RunningServer.fresh("bench", "khosh.database.buffer-pool=1500M")) {
            ArrayNode figures = new CardBench(people, server).measure();
            figures.forEach(figure -> System.out.printf(
                    "%s %.0f against %.0f: %.2f%n",
                    figure.path("name").asText(),
                    figure.path("value").asDouble(),
                    figure.path("peerValue").asDouble(),
                    figure.path("ratio").asDouble()));
            if (json != null) {
                Files.writeString(json, figures.toPrettyString());
            }
        }
    }

    private ArrayNode measure() throws Exception {
        server.as("bench", "OPERATOR", "1192");
        long started = System.nanoTime();
        Crowd.fill(DirectSql.to(server), people);
        System.out.printf(
                "filled in %d s%n",
                Duration.ofNanos(System.nanoTime() - started).toSeconds());
        Api api = server.as("bench", "OPERATOR", "1192");
        ArrayNode figures = new ObjectMapper().createArrayNode();
        figures.add(card(api));
        figures.add(lookup(api));
        return figures;
    }

    private JsonNode card(Api api) {
        double ours = 0;
        double bare = 0;
        for (int round = 0; round < 6; round++) {
            JsonNode speed = api.get("/api/bench/card?rounds=" + ROUNDS + "&people=" + people + "&seed=" + round)
                    .expect(200);
            // the first rounds warm both up
            if (round >= 2) {
                ours += speed.path("ours").asDouble() / 4;
                bare += speed.path("bare").asDouble() / 4;
            }
        }
        return figure(
                "card-over-jdbc",
                ours,
                "bare JDBC in the server, the same SQL on one connection",
                bare,
                0.7,
                "caller cards, one thread");
    }

    private JsonNode lookup(Api api) throws Exception {
        Function<String, String> ours = phone -> "/api/applicants?phone=" + phone;
        Function<String, String> bare = phone -> "/api/bench/lookup?phone=" + phone;
        perSecond(api, bare, 3);
        perSecond(api, ours, 3);
        double bareSpeed = 0;
        double ourSpeed = 0;
        for (int round = 0; round < 4; round++) {
            bareSpeed += perSecond(api, bare, 4) / 4;
            ourSpeed += perSecond(api, ours, 4) / 4;
        }
        return figure(
                "lookup-over-jdbc-rest",
                ourSpeed,
                "the same look-up by JDBC inside REST",
                bareSpeed,
                0.8,
                CONNECTIONS + " connections, authenticated");
    }

    private double perSecond(Api api, Function<String, String> path, int seconds) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long started = System.nanoTime();
            long end = started + Duration.ofSeconds(seconds).toNanos();
            List<Callable<Integer>> work = new ArrayList<>();
            for (int client = 0; client < CONNECTIONS; client++) {
                Random random = new Random(client + seconds);
                work.add(() -> {
                    int done = 0;
                    for (; System.nanoTime() < end; done++) {
                        api.get(path.apply(String.format("0912%07d", 1 + random.nextInt(people))))
                                .expect(200);
                    }
                    return done;
                });
            }
            int done = 0;
            for (Future<Integer> client : clients.invokeAll(work)) {
                done += client.get();
            }
            return done * 1e9 / (System.nanoTime() - started);
        } finally {
            clients.shutdownNow();
        }
    }

    private JsonNode figure(String name, double value, String peer, double peerValue, double goal, String conditions) {
        return new ObjectMapper()
                .createObjectNode()
                .put("name", name)
                .put("value", Math.round(value))
                .put("unit", "1/s")
                .put("peer", peer)
                .put("peerValue", Math.round(peerValue))
                .put("ratio", value / peerValue)
                .put("goal", goal)
                .put("conditions", conditions + ", " + people + " applicants, three requests each");
    }
}
