package ir.khosh.telephony.parts;

import static ir.khosh.telephony.parts.Desk.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallBoard;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.LinkEvent;
import ir.khosh.telephony.QueueFigures;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.asterisk.AsteriskTelephony;
import ir.khosh.telephony.asterisk.ExchangeAccess;
import ir.khosh.telephony.asterisk.LinkTimes;
import ir.khosh.telephony.asterisk.RawTap;
import ir.khosh.telephony.plan.TestExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Trouble between us and the real exchange. */
@ExtendWith(SharedExchange.class)
class LinkIT {

    private static final Duration LONG_TALK = Duration.ofSeconds(30);

    @Test
    void what_happened_while_the_line_was_cut_is_known_after_it(TestExchange exchange) {
        try (CuttableLine line = new CuttableLine(exchange.access().port());
                Desk desk = new Desk(exchange, through(exchange.access(), line.port()), RawTap.none())) {
            desk.operator(SARA, Duration.ofMillis(100));
            desk.caller("193", "09121120001", LONG_TALK);
            CallId first = desk.queued("09121120001");
            desk.heard().await(CallEvent.Connected.class);

            line.cut();
            desk.heard().await(LinkEvent.Lost.class);
            assertThat(desk.heard().view().linkUp()).isFalse();
            assertThat(Desk.outcome(desk.telephony().hangUp(first))).isEqualTo(new CommandOutcome.Unreachable());
            desk.caller("1633", "09121120002", LONG_TALK);
            awaitQueueLog(exchange, "09121120002");
            int before = desk.heard().raw().size();
            line.mend();
            desk.heard().await(LinkEvent.Resynchronised.class, fresh -> true, before);

            Awaitility.await()
                    .untilAsserted(() -> assertThat(desk.heard().view().calls()).hasSize(2));
            CallBoard.CallState still = desk.heard().view().calls().get(0);
            assertThat(still.call()).isEqualTo(first);
            assertThat(still.phase()).isEqualTo(CallBoard.Phase.CONNECTED);
            assertThat(still.agent()).isEqualTo(SARA);
            CallBoard.CallState unseen = desk.heard().view().calls().get(1);
            assertThat(unseen.caller()).isEqualTo("09121120002");
            assertThat(unseen.dialled()).isEqualTo("1633");
            assertThat(unseen.phase()).isEqualTo(CallBoard.Phase.WAITING);
        }
    }

    @Test
    void a_connection_that_is_closed_before_its_greeting_is_tried_again_at_once(TestExchange exchange) {
        try (CuttableLine line = new CuttableLine(exchange.access().port());
                Desk desk = new Desk(exchange, through(exchange.access(), line.port()), RawTap.none())) {
            line.cut();
            desk.heard().await(LinkEvent.Lost.class);

            // each try used to wait two seconds for a greeting
            Awaitility.await().atMost(Duration.ofSeconds(6)).until(() -> line.refused() >= 5);
            line.mend();
            desk.heard()
                    .await(
                            LinkEvent.Resynchronised.class,
                            fresh -> desk.telephony().link().up(),
                            1);
        }
    }

    @Test
    void calls_and_seats_of_a_restarted_exchange_are_gone_and_the_end_is_estimated(TestExchange exchange) {
        try (Desk desk = new Desk(exchange)) {
            desk.operator(SARA, Duration.ofMillis(100));
            desk.caller("193", "09121120003", LONG_TALK);
            CallId call = desk.queued("09121120003");
            desk.heard().await(CallEvent.Connected.class);
            int before = desk.heard().raw().size();

            exchange.restart();
            Instant ready = Instant.now();
            LinkEvent.Resynchronised fresh = desk.heard().await(LinkEvent.Resynchronised.class, event -> true, before);

            assertThat(Duration.between(ready, fresh.receivedAt())).isLessThan(Duration.ofSeconds(2));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(desk.heard().view().calls()).isEmpty());
            assertThat(desk.heard().story(call)).last().asString().startsWith("Ended");
            assertThat(desk.heard().view().seats()).noneMatch(CallBoard.SeatState::signedIn);
            desk.signIn(SARA, Desk.CITIZENS);
            assertThat(desk.telephony().counters().reconnections()).isPositive();
        }
    }

    @Test
    void a_frozen_exchange_is_lost_within_three_seconds_and_found_when_it_thaws(TestExchange exchange)
            throws IOException {
        try (Desk desk = new Desk(exchange)) {
            desk.operator(SARA, Duration.ofMillis(100));
            desk.caller("193", "09121120004", LONG_TALK);
            desk.heard().await(CallEvent.Connected.class);
            int before = desk.heard().raw().size();
            Instant frozen = Instant.now();
            signal("STOP", exchange);
            LinkEvent.Lost lost;
            try {
                lost = desk.heard().await(LinkEvent.Lost.class);
            } finally {
                signal("CONT", exchange);
            }

            assertThat(Duration.between(frozen, lost.receivedAt())).isLessThan(Duration.ofSeconds(3));
            assertThat(lost.reason()).contains("no byte for");
            desk.heard().await(LinkEvent.Resynchronised.class, event -> true, before);
            assertThat(desk.heard().view().calls()).singleElement().satisfies(call -> assertThat(call.phase())
                    .isEqualTo(CallBoard.Phase.CONNECTED));
        }
    }

    @Test
    void a_wrong_secret_is_told_apart_and_not_tried_twice_a_second(TestExchange exchange) {
        ExchangeAccess right = exchange.access();
        ExchangeAccess wrong = new ExchangeAccess(
                right.host(),
                right.port(),
                right.username(),
                "not-the-secret",
                right.queues(),
                right.overflow(),
                right.numbers(),
                right.extensions(),
                right.desks(),
                right.queueLog(),
                right.recordings(),
                right.callsOut());
        LinkTimes times = LinkTimes.defaults().withRefused(Duration.ofMillis(800), Duration.ofMillis(1_600));
        try (Telephony telephony =
                new AsteriskTelephony(wrong, times, RawTap.none(), Clock.systemUTC(), System::nanoTime)) {
            long start = System.nanoTime();
            telephony.start(event -> {});
            Awaitility.await()
                    .until(() ->
                            Telephony.REFUSES_SECRET.equals(telephony.link().reason()));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> telephony.counters().reconnections() >= 3);
            // 800 ms, then twice that, then no longer
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(4_000));
            assertThat(telephony.link().up()).isFalse();
        }
    }

    @Test
    void the_exchange_counts_its_waiting_callers(TestExchange exchange) {
        try (Desk desk = new Desk(exchange)) {
            desk.caller("193", "09121120009", LONG_TALK);
            desk.queued("09121120009");
            assertThat(desk.telephony().queueFigures().toCompletableFuture().join())
                    .containsExactlyInAnyOrder(
                            new QueueFigures(new QueueName("citizens"), 1),
                            new QueueFigures(new QueueName("overflow"), 0));
        }
    }

    static ExchangeAccess through(ExchangeAccess access, int port) {
        return new ExchangeAccess(
                access.host(),
                port,
                access.username(),
                access.secret(),
                access.queues(),
                access.overflow(),
                access.numbers(),
                access.extensions(),
                access.desks(),
                access.queueLog(),
                access.recordings(),
                access.callsOut());
    }

    private static void awaitQueueLog(TestExchange exchange, String text) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> exchange.queueLog().stream()
                .anyMatch(line -> line.contains("ENTERQUEUE") && line.contains(text)));
    }

    private static void signal(String signal, TestExchange exchange) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(exchange.processId()))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
