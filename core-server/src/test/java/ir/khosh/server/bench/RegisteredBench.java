package ir.khosh.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.Jobs;
import ir.khosh.server.running.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Measures {@code registered-over-insert}: requests registered and dispatched in the server in one transaction beside the
 * same rows written by bare JDBC in one, at the same concurrency on the same durable database; the same in the operator's
 * two steps, each a transaction, for comparison; and both steps by REST at 50 a second. Run from
 * core-server with its test class path: {@code RegisteredBench --json FILE}.
 */
public final class RegisteredBench {

    private static final int CONNECTIONS = 8;
    private static final int CONTRACTORS = 100;
    private static final int ROUNDS = 20;
    /** A server runs for weeks; ours, of far more code than the bare rows, is still being compiled for a minute. */
    private static final int WARM_BLOCKS = 30;

    private static final int BLOCKS = 12;
    /** Of the two steps, which are told beside the figure. */
    private static final int BLOCKS_IN_STEPS = 4;

    private static final int REST_A_SECOND = 50;
    private static final int REST_SECONDS = 20;

    // numbers of the bare copies, so that they take other places than ours
    private static final int BARE_FROM = 40_000;
    private static final int REST_FROM = 80_000;

    private final Api api;
    private final long region;
    private final long contractor;
    private int ours;
    private int bare = BARE_FROM;
    private String template;

    private RegisteredBench(Api api, long region, long contractor) {
        this.api = api;
        this.region = region;
        this.contractor = contractor;
    }

    public static void main(String[] arguments) throws Exception {
        Path json = Path.of(arguments[1]);
        System.setProperty(
                "khosh.dist",
                BenchDistribution.with(
                                "ir/khosh/server/requests/RegisteredBenchResource.class",
                                "ir/khosh/server/requests/RegisteredBenchResource$Slot.class",
                                "ir/khosh/server/requests/CopiedRequest.class",
                                "ir/khosh/server/requests/CopiedRequest$Names.class",
                                "ir/khosh/server/requests/CopiedRequest$Row.class")
                        .toString());
        try (RunningServer server = RunningServer.fresh("registered-bench")) {
            Api api = server.as("bench", "OPERATOR", "1192");
            long region = city(api);
            long first = contractors(server.admin(), region);
            ObjectNode figure = new RegisteredBench(api, region, first).measure();
            Files.writeString(json, figure.toPrettyString());
            System.out.println(figure.toPrettyString());
        }
    }

    private static long city(Api api) {
        for (JsonNode found :
                api.get("/api/regions?limit=20&text=" + Api.encoded("کاشان")).expect(200)) {
            if (found.path("kind").asText().equals("CITY")) {
                return found.path("id").asLong();
            }
        }
        throw new IllegalStateException("no such city");
    }

    /** @return the first one's number; the others follow it */
    private static long contractors(Api admin, long region) {
        long first = 0;
        for (int i = 0; i < CONTRACTORS; i++) {
            ObjectNode body = Api.object()
                    .put("name", "پیمانکار " + i)
                    .put("phone", String.format("0913%07d", i))
                    .put("capacityPerShift", 50)
                    .put("licensed", true);
            body.putArray("serviceCodes").add(Jobs.SERVICE);
            body.putArray("regionIds").add(region);
            long id =
                    admin.post("/api/contractors", body).expect(201).path("id").asLong();
            first = first == 0 ? id : first;
            if (id != first + i) {
                throw new IllegalStateException("numbers of contractors have gaps");
            }
        }
        return first;
    }

    private ObjectNode measure() throws Exception {
        double ourSpeed = 0;
        double bareSpeed = 0;
        double stepSpeed = 0;
        for (int block = -WARM_BLOCKS; block < BLOCKS; block++) {
            double oursNow = block("ours");
            double bareNow = block("bare");
            if (block >= 0) {
                ourSpeed += oursNow / BLOCKS;
                bareSpeed += bareNow / BLOCKS;
            }
        }
        for (int block = -BLOCKS_IN_STEPS; block < BLOCKS_IN_STEPS; block++) {
            double stepsNow = block("steps");
            stepSpeed += block < 0 ? 0 : stepsNow / BLOCKS_IN_STEPS;
        }
        List<Long> nanos = byRest();
        return new ObjectMapper()
                .createObjectNode()
                .put("name", "registered-over-insert")
                .put("value", ourSpeed)
                .put("peerValue", bareSpeed)
                .put(
                        "conditions",
                        String.format(
                                Locale.ROOT,
                                "%d at once, 13 rows a request in one transaction, each commit durable; in two steps"
                                        + " %.0f/s; by REST at %d/s both steps"
                                        + " p50 %.0f ms, p99 %.0f ms, %d of %d done",
                                CONNECTIONS,
                                stepSpeed,
                                REST_A_SECOND,
                                nanos.get(nanos.size() / 2) / 1e6,
                                nanos.get(nanos.size() * 99 / 100) / 1e6,
                                nanos.size(),
                                REST_A_SECOND * REST_SECONDS));
    }

    /** Requests a second. */
    private double block(String kind) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int first = kind.equals("bare") ? bare : ours;
                ours += kind.equals("bare") ? 0 : ROUNDS;
                bare += kind.equals("bare") ? ROUNDS : 0;
                String path = "/api/bench/registered/" + kind + "?first=" + first + "&rounds=" + ROUNDS + "&region="
                        + region + "&contractor=" + contractor + "&contractors=" + CONTRACTORS + "&template="
                        + template;
                work.add(() -> {
                    Api.Answer answer = api.post(path, Api.object());
                    if (answer.status() != 200) {
                        throw new IllegalStateException(path + ": " + answer.text());
                    }
                    return answer.text();
                });
            }
            long started = System.nanoTime();
            for (Future<String> done : clients.invokeAll(work)) {
                String told = done.get();
                template = template == null ? told : template;
            }
            return CONNECTIONS * ROUNDS * 1e9 / (System.nanoTime() - started);
        } finally {
            clients.shutdownNow();
        }
    }

    /** From the moment each was due, so that a server that falls behind is seen. @return sorted */
    private List<Long> byRest() throws InterruptedException {
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2 * CONNECTIONS);
        try {
            int all = REST_A_SECOND * REST_SECONDS;
            for (int i = 0; i < all; i++) {
                int number = REST_FROM + i;
                long delay = i * 1_000_000_000L / REST_A_SECOND;
                long due = System.nanoTime() + delay;
                clock.schedule(
                        () -> {
                            registerAndDispatch(number);
                            took.add(System.nanoTime() - due);
                        },
                        delay,
                        TimeUnit.NANOSECONDS);
            }
            clock.shutdown();
            clock.awaitTermination(3L * REST_SECONDS, TimeUnit.SECONDS);
        } finally {
            clock.shutdownNow();
        }
        List<Long> sorted = new ArrayList<>(took);
        Collections.sort(sorted);
        return sorted;
    }

    private void registerAndDispatch(int number) {
        String code = api.post(
                        "/api/requests",
                        Api.object()
                                .put("phone", String.format("0916%07d", number))
                                .put("serviceCode", Jobs.SERVICE)
                                .put("regionId", region)
                                .put("address", "خیابان بهشتی، پلاک " + number % 97)
                                .put("priority", "NORMAL"),
                        UUID.randomUUID().toString())
                .expect(201)
                .path("trackingCode")
                .asText();
        api.post(
                        "/api/requests/" + code + "/assignments",
                        Api.object()
                                .put("contractorId", contractor + number % CONTRACTORS)
                                .put("day", LocalDate.now().plusDays(30).toString())
                                .put("shift", "MORNING")
                                .put("acceptedByPhone", true),
                        UUID.randomUUID().toString())
                .expect(200);
    }
}
