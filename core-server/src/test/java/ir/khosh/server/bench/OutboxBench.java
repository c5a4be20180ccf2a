package ir.khosh.server.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * Measures {@code outbox-over-http}: notices that wait in the built server's outbox on their way to a gateway that is gone
 * for half a minute in the middle, beside a bare HTTP client with the same texts, gateway and outage. Run from core-server
 * with its test class path: {@code OutboxBench --json FILE [--messages N] [--outage SECONDS]}.
 */
public final class OutboxBench {

    private static final int AT_ONCE = 8;
    private static final int WARM = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final String TEXT = "درخواست شما ثبت شد. کد پیگیری: ۳۰۰۱۲۳۴۵۶. پیگیری: خوش ۱۱۹۲";

    private final int messages;
    private final DirectSql sql;
    private final BenchGateway gateway;
    private int written;

    private OutboxBench(int messages, DirectSql sql, BenchGateway gateway) {
        this.messages = messages;
        this.sql = sql;
        this.gateway = gateway;
    }

    public static void main(String[] arguments) throws Exception {
        Path json = null;
        int messages = 20_000;
        int outage = 30;
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--json" -> json = Path.of(arguments[i + 1]);
                case "--messages" -> messages = Integer.parseInt(arguments[i + 1]);
                case "--outage" -> outage = Integer.parseInt(arguments[i + 1]);
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i]);
            }
        }
        // else each answer waits for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try (BenchGateway gateway = new BenchGateway(Duration.ofSeconds(outage));
                RunningServer server = RunningServer.fresh(
                        "bench-outbox",
                        "khosh.sms.url=" + gateway.url(),
                        "khosh.sms.key=key",
                        "khosh.sms.at-once=" + AT_ONCE)) {
            ObjectNode figure = new OutboxBench(messages, DirectSql.to(server), gateway)
                    .measure()
                    .put("messages", messages)
                    .put("outageSeconds", outage)
                    .put("atOnce", AT_ONCE);
            System.out.println(figure.toPrettyString());
            if (json != null) {
                Files.writeString(json, figure.toPrettyString());
            }
        }
    }

    private ObjectNode measure() throws InterruptedException {
        RawTexts raw = new RawTexts(gateway.url(), AT_ONCE);
        seconds(WARM, 0, this::write);
        awaitSettled();
        seconds(WARM, 0, many -> raw.send(1, many, TEXT));

        ObjectNode figure = new ObjectMapper().createObjectNode();
        double ours = seconds(messages, messages / 2, this::write);
        long started = System.nanoTime();
        awaitSettled();
        report(figure.putObject("ours"), ours)
                .put("settledAfterSeconds", (System.nanoTime() - started) / 1e9)
                .set("states", new ObjectMapper().valueToTree(states()));
        report(figure.putObject("raw"), seconds(messages, messages / 2, many -> raw.send(WARM + 1, many, TEXT)));
        return figure;
    }

    private interface Sending {
        void send(int many);
    }

    /** @return until the last message came, of those that came at all */
    private double seconds(int many, int outageAfter, Sending sending) throws InterruptedException {
        gateway.expect(many, outageAfter);
        sending.send(many);
        // our rows are seen only when all are written; the peer has begun this very moment
        long started = System.nanoTime();
        gateway.awaitAll(LONGEST);
        return (gateway.lastArrival() - started) / 1e9;
    }

    private ObjectNode report(ObjectNode to, double seconds) {
        return to.put("perSecond", messages / seconds)
                .put("seconds", seconds)
                .put("lost", messages - gateway.arrived())
                .put("doubled", gateway.doubled())
                .put("asked", gateway.asked());
    }

    private void write(int many) {
        sql.update(
                "insert into outbox (template, phone, channel, subject, version, text, segments, state, next_at,"
                        + " created_at) select 'request-registered', concat('0912', lpad(seq, 7, '0')), 'SMS',"
                        + " concat('bench-', seq), 1, ?, 1, 'PENDING', utc_timestamp(6), utc_timestamp(6) from seq_"
                        + (written + 1) + "_to_" + (written + many),
                TEXT);
        written += many;
    }

    private void awaitSettled() {
        Awaitility.await("nothing is under way any more")
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> states().keySet().stream()
                        .noneMatch(state ->
                                state.equals("PENDING") || state.equals("SENDING") || state.equals("UNKNOWN")));
    }

    private Map<String, Long> states() {
        Map<String, Long> states = new LinkedHashMap<>();
        sql.list(
                "select state, count(*) from outbox where subject like 'bench-%' group by state order by state",
                row -> states.put(row.getString(1), row.getLong(2)));
        return states;
    }
}
