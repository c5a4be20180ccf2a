package ir.khosh.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

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
        System.setProperty("khosh.dist", distributionWithPeer().toString());
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
        fill(DirectSql.to(server));
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

    /** Straight into the tables: ids far above what the sequences have given out are not needed, the state is fresh. */
    private void fill(DirectSql sql) {
        String all = " from seq_1_to_" + people;
        sql.update(
                "insert into contractor (id, name, phone, capacity_per_shift, licensed, standing, created_at, version)"
                        + " select seq, concat('پیمانکار ', seq), concat('0913', lpad(seq, 7, '0')), 5, true, 'ACTIVE', now(), 1"
                        + " from seq_1_to_1000");
        sql.update("insert into applicant (id, display_name, created_at, last_active_at, version) select seq,"
                + " concat('متقاضی ', seq), now() - interval 400 day, now() - interval (seq % 300) day, 1" + all);
        sql.update("insert into applicant_phone select concat('0912', lpad(seq, 7, '0')), seq, 3,"
                + " now() - interval (seq % 300) day" + all);
        sql.update("insert into applicant_address select seq, seq, (select min(id) from region where kind = 'CITY'),"
                + " concat('خیابان بهشتی، پلاک ', seq % 97), concat('خیابان بهشتی پلاک ', seq % 97), null,"
                + " now() - interval (seq % 300) day" + all);
        for (int job = 0; job < 3; job++) {
            String finished = job == 2 ? "seq % 10 <> 0" : "true";
            String age = "cast((seq + " + job * 97 + ") % 500 as signed)";
            sql.update(
                    "insert into service_request (id, tracking_code, state, applicant_id, phone, service_code, region_id,"
                            + " address, priority, registered_by, registered_at, finished_at, contractor_id, paid_rial,"
                            + " warranty_until, version) select seq + " + job + " * " + people + ", 300000000 + seq + "
                            + job + " * "
                            + people + ", if(" + finished
                            + ", 'FINISHED', 'ACCEPTED'), seq, concat('0912', lpad(seq, 7, '0')),"
                            + " 'boiler-repair', (select min(id) from region where kind = 'CITY'), 'خیابان بهشتی', 'NORMAL', 'bench',"
                            + " now() - interval (" + age + " + 2) day, if(" + finished + ", now() - interval " + age
                            + " day, null),"
                            + " 1 + seq % 1000, 1000000, if(" + finished + ", date(now() - interval (" + age
                            + " - 90) day), null), 1"
                            + all);
        }
        sql.list("analyze table service_request, applicant, applicant_phone, applicant_address", row -> true);
    }

    /** The built distribution, hard-linked, with the peer's resource beside our classes. */
    private static Path distributionWithPeer() throws IOException {
        Path built = Path.of("target/dist");
        Path copy = Path.of("target/bench-dist").toAbsolutePath();
        delete(copy);
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(built.relativize(file));
                Files.createDirectories(to.getParent());
                Files.createLink(to, file);
            }
        }
        String peer = "ir/khosh/server/calls/CardBenchResource.class";
        Files.copy(
                Path.of("target/test-classes", peer),
                copy.resolve("app/WEB-INF/classes").resolve(peer));
        return copy;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
