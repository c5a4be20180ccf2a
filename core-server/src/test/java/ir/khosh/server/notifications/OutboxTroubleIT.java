package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.Jobs;
import ir.khosh.server.running.RunningServer;
import ir.khosh.values.PhoneNumber;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What befalls texts on their way: a provider that hangs, reports that never come, a server that is killed. */
class OutboxTroubleIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    // the default of khosh.sms.at-once
    private static final int AT_ONCE = 8;

    private static StubProvider first;
    private static StubProvider second;
    private static RunningServer server;
    private Jobs jobs;
    private DirectSql sql;

    @BeforeAll
    static void start() {
        first = new StubProvider();
        second = new StubProvider();
        server = RunningServer.fresh(
                "outbox-trouble",
                "khosh.sms.url=" + first.url(),
                "khosh.sms.key=key",
                "khosh.sms.ghasedak.url=" + second.url(),
                "khosh.sms.ghasedak.key=second-key");
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        server.close();
    }

    @BeforeEach
    void bothAreWell() throws SQLException {
        first.become(StubProvider.Mood.WELL);
        second.become(StubProvider.Mood.WELL);
        signIn();
        await("what was under way has come to rest")
                .atMost(Duration.ofSeconds(90))
                .until(() -> count("PENDING", "UNKNOWN", "SENDING") == 0);
    }

    private void signIn() throws SQLException {
        jobs = new Jobs(server, server.as("outbox-troubler", "OPERATOR", "1199"), "کاشان");
        sql = DirectSql.to(server);
    }

    @Test
    void a_provider_that_accepts_and_never_answers_holds_up_a_few_texts_and_the_rest_take_the_other_way_in_a_minute() {
        first.become(StubProvider.Mood.HANGS);
        List<String> stuck = register(3);
        await("what may have left is not sent again but asked for")
                .atMost(Duration.ofSeconds(60))
                .until(() -> stuck.stream().allMatch(number -> state(number).equals("UNKNOWN")));
        await("who watches the metrics sees how many wait, and for how long")
                .atMost(Duration.ofSeconds(20))
                .until(() -> figure("khosh_outbox_waiting") >= 3 && figure("khosh_outbox_oldest_seconds") >= 1);

        List<String> later = register(6);
        await("the others go by the second provider")
                .atMost(Duration.ofSeconds(60))
                .until(() -> later.stream()
                                .filter(number -> second.sentTo(number).size() == 1)
                                .count()
                        >= later.size() - 1);

        first.become(StubProvider.Mood.WELL);
        List<String> all = new ArrayList<>(stuck);
        all.addAll(later);
        await("the rest is asked for and sent, once")
                .atMost(Duration.ofSeconds(120))
                .until(() -> all.stream().allMatch(number -> state(number).equals("SENT")));
        assertThat(all).allSatisfy(number -> assertThat(
                        first.sentTo(number).size() + second.sentTo(number).size())
                .isEqualTo(1));
        await("nothing waits any more")
                .atMost(Duration.ofSeconds(20))
                .until(() -> figure("khosh_outbox_waiting") == 0 && figure("khosh_outbox_oldest_seconds") == 0);
    }

    private static double figure(String metric) {
        Matcher line = Pattern.compile("^" + metric + "(\\{[^}]*})? (\\S+)$", Pattern.MULTILINE)
                .matcher(Api.nobody(server.url()).get("/metrics").text());
        assertThat(line.find()).as(metric).isTrue();
        return Double.parseDouble(line.group(2));
    }

    @Test
    void a_report_that_never_comes_is_fetched() {
        String number = register(1).get(0);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(number).equals("SENT"));
        String id = first.sentTo(number).get(0).messageId();
        first.settle(id, "10");
        await("the provider is asked after a minute")
                .atMost(Duration.ofSeconds(150))
                .until(() -> state(number).equals("DELIVERED"));
        assertThat(first.asked()).anyMatch(asked -> List.of(asked.split(",")).contains(id));
    }

    @Test
    void killed_in_the_middle_of_sending_nothing_is_lost_and_nothing_is_sent_twice() throws SQLException {
        first.become(StubProvider.Mood.TAKES_AND_HANGS);
        int before = first.sent().size();
        List<String> numbers = register(12);
        await("one is at the provider and has no answer")
                .atMost(Duration.ofSeconds(60))
                .until(() -> first.sent().size() > before);
        server.process().kill();
        first.become(StubProvider.Mood.WELL);
        List<StubProvider.Sent> cut =
                List.copyOf(first.sent().subList(before, first.sent().size()));

        server.start();
        server.refreshAdmin();
        signIn();
        await("every text has left").atMost(Duration.ofSeconds(180)).until(() -> numbers.stream()
                .allMatch(number -> state(number).equals("SENT")));
        assertThat(numbers).allSatisfy(number -> assertThat(
                        first.sentTo(number).size() + second.sentTo(number).size())
                .isEqualTo(1));
        assertThat(cut).hasSize(1).allSatisfy(sent -> assertThat(first.asked()).contains(sent.key()));
    }

    @Test
    void killed_with_many_under_way_only_what_was_with_a_lane_is_asked_after() throws SQLException {
        first.thinkFor(Duration.ofMillis(50));
        int before = first.sent().size();
        List<String> numbers = write(300);
        await("they leave side by side")
                .atMost(Duration.ofSeconds(60))
                .until(() -> first.sent().size() - before >= 60);
        server.process().kill();
        first.thinkFor(Duration.ZERO);
        List<String> unknown = sql.list("select id from outbox where state = 'SENDING'", row -> row.getString(1));
        assertThat(unknown).hasSizeBetween(1, 2 * AT_ONCE);

        server.start();
        server.refreshAdmin();
        signIn();
        await("every text has left").atMost(Duration.ofSeconds(120)).until(() -> numbers.stream()
                .allMatch(number -> state(number).equals("SENT")));
        List<StubProvider.Sent> sent =
                List.copyOf(first.sent().subList(before, first.sent().size()));
        assertThat(sent)
                .extracting(StubProvider.Sent::key)
                .doesNotHaveDuplicates()
                .hasSize(numbers.size());
        assertThat(sent.stream().map(StubProvider.Sent::key).filter(first.asked()::contains))
                .containsExactlyInAnyOrderElementsOf(unknown);
    }

    /** @return their numbers; straight into the outbox, all due at once */
    private List<String> write(int many) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            numbers.add("0912889" + String.format("%04d", NUMBERS.incrementAndGet()));
        }
        sql.updateEach(
                "insert into outbox (template, phone, channel, subject, version, text, segments, state, next_at,"
                        + " created_at) values ('request-registered', ?, 'SMS', ?, 1, 'درخواست شما ثبت شد.', 1, 'PENDING',"
                        + " utc_timestamp(6) + interval 2 second, utc_timestamp(6))",
                numbers.stream()
                        .map(number -> new Object[] {new PhoneNumber(number).value(), "many-" + number})
                        .toList());
        return numbers;
    }

    /** @return their numbers; each gets the confirmation of a request */
    private List<String> register(int many) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String number = "0912888" + String.format("%04d", NUMBERS.incrementAndGet());
            jobs.registered(number);
            numbers.add(number);
        }
        return numbers;
    }

    private String state(String number) {
        return sql.find(
                        "select state from outbox where template = 'request-registered' and phone = ?",
                        row -> row.getString(1),
                        new PhoneNumber(number).value())
                .orElse("");
    }

    private int count(String... states) {
        return sql.find(
                        "select count(*) from outbox where state in ('" + String.join("', '", states) + "')",
                        row -> row.getInt(1))
                .orElseThrow();
    }
}
