package ir.khosh.telephony.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.asterisk.AsteriskTelephony;
import ir.khosh.telephony.asterisk.ExchangeAccess;
import ir.khosh.telephony.asterisk.LinkTimes;
import ir.khosh.telephony.asterisk.RawTap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ten thousand recorded calls over a line that has every trouble a line can have, by a seed that is printed. */
class RandomTroubleIT {

    private static final int CALLS = 10_000;
    private static final int PER_SECOND = 170;
    private static final int MILLIS = CALLS * 1_000 / PER_SECOND;
    private static final int EVERY_MILLIS = 3_500;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final BoardKeeper keeper = new BoardKeeper();
    private final List<String> told = new ArrayList<>();

    @Test
    void soon_after_each_trouble_the_board_has_exactly_the_calls_of_the_exchange() throws IOException {
        long seed = Long.getLong("khosh.seed", Instant.now().toEpochMilli() % 1_000_000);
        System.out.println("khosh.seed=" + seed);
        Path folder = Files.createDirectories(Path.of("target/trouble/" + seed));
        SeededTraffic traffic = new SeededTraffic(seed, CALLS, PER_SECOND);
        FaultPlan plan = FaultPlan.of(seed, MILLIS, EVERY_MILLIS);
        Files.writeString(folder.resolve("plan.txt"), plan.text() + "traffic " + traffic.digest() + "\n");

        try (LivingExchange exchange = new LivingExchange(traffic);
                FaultyLine line = new FaultyLine(exchange.port());
                Telephony telephony = new AsteriskTelephony(
                        access(line.port()),
                        LinkTimes.defaults(),
                        RawTap.none(),
                        Clock.systemUTC(),
                        System::nanoTime)) {
            telephony.start(keeper);
            awaitPassage(telephony);
            exchange.begin();
            for (FaultPlan.Fault fault : plan.faults()) {
                suffer(fault, exchange, line, telephony);
            }
            await("all was said").atMost(Duration.ofSeconds(60)).until(exchange::isOver);
            await("the board is empty").atMost(LONG).until(keeper::isEmpty);
            Files.write(folder.resolve("told.txt"), told);

            assertThat(told).hasSize(plan.faults().size());
            assertThat(keeper.endedTwice()).isEmpty();
            assertThat(keeper.ended()).isEqualTo(keeper.begun());
            assertThat(keeper.snapshots()).isGreaterThan(1);
            assertThat(telephony.counters().dropped()).isZero();
        }
    }

    private void suffer(FaultPlan.Fault fault, LivingExchange exchange, FaultyLine line, Telephony telephony) {
        awaitTime(exchange, fault.atMillis());
        long began = exchange.nowMillis();
        line.trouble(fault.trouble());
        awaitTime(exchange, began + fault.lengthMillis());
        line.mend();
        awaitPassage(telephony);
        long back = System.nanoTime();
        exchange.holdBreath();
        // where in the traffic to look when they differ
        String moment = fault + ", looked at " + exchange.nowMillis() + " ms";
        try {
            await().atMost(SOON).pollInterval(Duration.ofMillis(5)).untilAsserted(() -> assertThat(
                            exchange.look(keeper::differences))
                    .as(moment)
                    .isEmpty());
            told.add(moment + ": " + exchange.look(floor -> floor.calls().size()) + " calls, equal after "
                    + (System.nanoTime() - back) / 1_000_000 + " ms");
        } finally {
            exchange.breathe();
        }
    }

    private static void awaitTime(LivingExchange exchange, long millis) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> exchange.nowMillis() >= millis);
    }

    /** A question is answered: the line is whole in both directions. */
    private static void awaitPassage(Telephony telephony) {
        await("the line is whole")
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> telephony.link().up()
                        && !telephony
                                .queueFigures()
                                .toCompletableFuture()
                                .join()
                                .isEmpty());
    }

    static ExchangeAccess access(int port) {
        return new ExchangeAccess(
                "127.0.0.1",
                port,
                "replay",
                "replay",
                List.of(new QueueName("citizens")),
                new QueueName("overflow"),
                List.of("193", "1633"),
                SeededTraffic.seats().stream().map(Extension::new).toList(),
                Map.of(),
                null,
                null,
                false);
    }
}
