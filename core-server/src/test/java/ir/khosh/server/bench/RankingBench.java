package ir.khosh.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures {@code ranking-100k-p99-ms}: the ranking among a hundred thousand contractors in the built server beside its
 * query by bare JDBC, the same questions in turn. Run from core-server with its test class path: {@code RankingBench
 * --json FILE [--contractors N]}.
 */
public final class RankingBench {

    private static final int ROUNDS = 100;
    private static final int WARM_ROUNDS = 20;
    private static final int QUESTIONS = 25;
    private static final List<String> PRIORITIES = List.of("NORMAL", "NORMAL", "NORMAL", "URGENT", "EMERGENCY");

    private final Api api;
    private final Places places;
    private final List<String> services;

    private RankingBench(Api api, Places places, List<String> services) {
        this.api = api;
        this.places = places;
        this.services = services;
    }

    public static void main(String[] arguments) throws Exception {
        Path json = null;
        int contractors = 100_000;
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--json" -> json = Path.of(arguments[i + 1]);
                case "--contractors" -> contractors = Integer.parseInt(arguments[i + 1]);
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i]);
            }
        }
        System.setProperty(
                "khosh.dist",
                BenchDistribution.with("ir/khosh/server/requests/RankingBenchResource.class")
                        .toString());
        try (RunningServer server = RunningServer.fresh("bench-ranking")) {
            DirectSql sql = DirectSql.to(server);
            List<String> services =
                    sql.list("select code from service_offering where active order by code", row -> row.getString(1));
            Places places = Places.of(sql);
            new ContractorCrowd(sql, places, services, new Random(1404)).fill(contractors);
            Api api = server.as("bench", "OPERATOR", "1192");
            ObjectNode figure =
                    new RankingBench(api, places, services).measure().put("contractors", contractors);
            System.out.println(figure.toPrettyString());
            if (json != null) {
                Files.writeString(json, figure.toPrettyString());
            }
        }
    }

    private ObjectNode measure() {
        long[] ours = new long[(ROUNDS - WARM_ROUNDS) * QUESTIONS];
        long[] bare = new long[ours.length];
        long[] contenders = new long[ours.length];
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode answers =
                    api.post("/api/bench/ranking", questions(new Random(round))).expect(200);
            if (round >= WARM_ROUNDS) {
                int from = (round - WARM_ROUNDS) * QUESTIONS;
                for (int i = 0; i < QUESTIONS; i++) {
                    ours[from + i] = answers.path(i).path(0).asLong();
                    bare[from + i] = answers.path(i).path(1).asLong();
                    contenders[from + i] = answers.path(i).path(2).asLong();
                }
            }
        }
        Arrays.sort(contenders);
        ObjectNode figure = new ObjectMapper().createObjectNode().put("rankings", ours.length);
        distribution(figure.putObject("ours"), ours);
        distribution(figure.putObject("bare"), bare);
        return figure.put("contendersMedian", contenders[contenders.length / 2])
                .put("contendersMost", contenders[contenders.length - 1]);
    }

    private ArrayNode questions(Random random) {
        ArrayNode questions = new ObjectMapper().createArrayNode();
        for (int i = 0; i < QUESTIONS; i++) {
            questions
                    .addObject()
                    .put("service", services.get(random.nextInt(services.size())))
                    .put("region", places.any(random))
                    .put("priority", PRIORITIES.get(random.nextInt(PRIORITIES.size())));
        }
        return questions;
    }

    private static void distribution(ObjectNode to, long[] nanos) {
        Arrays.sort(nanos);
        to.put("p50", nanos[nanos.length / 2] / 1e6)
                .put("p99", nanos[nanos.length * 99 / 100] / 1e6)
                .put("max", nanos[nanos.length - 1] / 1e6);
    }
}
