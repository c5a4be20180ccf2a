package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.ProcessUnderTest;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningExchange;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server dies; calls come, are answered, are given up. Afterwards each has its record, once. */
class MissedCallsIT {

    private Api boss;

    private record Line(long second, String call, String member, String word) {}

    @Test
    void calls_that_began_or_ended_while_the_server_was_dead_are_recorded_once_and_agree_with_queue_log()
            throws Exception {
        Instant from = Instant.now().minusSeconds(5);
        try (RunningServer server = RunningServer.fresh("missed");
                RunningExchange exchange = RunningExchange.start(server.state())) {
            exchange.phone("1001", 300);
            Api sara = server.as("sara", "OPERATOR", "1001");
            awaitReady(server);
            sara.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE"))
                    .expect(200);
            await().atMost(Duration.ofSeconds(10))
                    .until(() ->
                            sara.get("/api/agents/me").json().path("onExchange").asBoolean());
            ProcessUnderTest cutOff;
            try (PushClient desktop = PushClient.open(sara)) {
                cutOff = exchange.call("193", "09121110001", 8_000);
                desktop.await("answered");
            }
            server.process().kill();
            // the first still talks, so this one waits until it gives up
            assertThat(exchange.callAndGiveUp("1633", "09121110002", 2_000).awaitEnd())
                    .isZero();
            assertThat(cutOff.awaitEnd()).isZero();
            assertThat(exchange.call("1633", "anonymous", 1_500).awaitEnd()).isZero();
            assertThat(exchange.call("193", "02188776655", 1_000).awaitEnd()).isZero();
            await("the exchange has written all ends").until(() -> ends(server).size() == 4);

            server.start();
            server.refreshAdmin();
            awaitReady(server);
            await("the records are complete").atMost(Duration.ofSeconds(20)).until(() -> settled(from) == 4);
            agree(server, from);
            long rows = rows(server);

            server.process().kill();
            server.start();
            server.refreshAdmin();
            awaitReady(server);
            await("the exchange's file was read again")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> metric(server, "khosh_resynchronisations_total") >= 1);
            assertThat(metric(server, "khosh_calls_caught_up_total")).isZero();
            assertThat(rows(server)).isEqualTo(rows).isEqualTo(4);
            agree(server, from);
        }
    }

    private void agree(RunningServer server, Instant from) {
        List<Line> entries = words(server, "ENTERQUEUE");
        for (Line end : ends(server)) {
            JsonNode record = record(from, end.call());
            boolean answered = end.word().startsWith("COMPLETE");
            assertThat(record.path("outcome").asText()).isEqualTo(answered ? "ANSWERED" : "ABANDONED");
            assertThat(record.path("extension").asText("")).isEqualTo(answered ? "1001" : "");
            assertThat(record.path("endEstimated").asBoolean()).isFalse();
            assertThat(Instant.parse(record.path("endedAt").asText()).getEpochSecond())
                    .isEqualTo(end.second());
            Line entry = entries.stream()
                    .filter(one -> one.call().equals(end.call()))
                    .findFirst()
                    .orElseThrow();
            assertThat(Instant.parse(record.path("queuedAt").asText()).getEpochSecond())
                    .isBetween(entry.second() - 1, entry.second());
            assertThat(record.path("waitMillis").isNumber()).isTrue();
            assertThat(record.path("talkMillis").isNumber()).isEqualTo(answered);
        }
        assertThat(records(from))
                .extracting(record -> record.path("dialled").asText())
                .as("in any order: the exchange's file knows whole seconds, and two began in one")
                .containsExactlyInAnyOrder("193", "1633", "1633", "193");
        assertThat(records(from).get(2).path("caller").isNull()).isTrue();
    }

    private void awaitReady(RunningServer server) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> Api.nobody(server.url()).get("/health/ready").status() == 200);
        boss = server.as("boss", "SUPERVISOR", null);
    }

    private List<JsonNode> records(Instant from) {
        List<JsonNode> records = new ArrayList<>();
        boss.get("/api/calls?from=" + from + "&until=" + Instant.now().plusSeconds(60))
                .expect(200)
                .forEach(records::add);
        return records;
    }

    private JsonNode record(Instant from, String call) {
        List<JsonNode> own = records(from).stream()
                .filter(one -> one.path("callId").asText().equals(call))
                .toList();
        assertThat(own).as("records of " + call).hasSize(1);
        return own.get(0);
    }

    private long settled(Instant from) {
        return records(from).stream()
                .filter(one -> one.path("endedAt").isTextual()
                        && !one.path("endEstimated").asBoolean())
                .count();
    }

    private static long rows(RunningServer server) throws Exception {
        return DirectSql.to(server)
                .find("select count(*) from call_record", row -> row.getLong(1))
                .orElseThrow();
    }

    private static long metric(RunningServer server, String name) {
        return Api.nobody(server.url())
                .get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static List<Line> ends(RunningServer server) {
        return lines(server).stream()
                .filter(line ->
                        line.word().startsWith("COMPLETE") || line.word().equals("ABANDON"))
                .toList();
    }

    private static List<Line> words(RunningServer server, String word) {
        return lines(server).stream().filter(line -> line.word().equals(word)).toList();
    }

    /** Read here by itself, so that a mistake of the product's reader is not repeated. */
    private static List<Line> lines(RunningServer server) {
        Path file = server.state().resolve("exchange/log/queue_log");
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\\|"))
                    .filter(parts -> parts.length > 4)
                    .map(parts -> new Line(Long.parseLong(parts[0]), parts[1], parts[3], parts[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
