package ir.khosh.telephony.replay;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallBoard;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.DriftWatch;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.LinkEvent;
import ir.khosh.telephony.QueueFigures;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.asterisk.AsteriskTelephony;
import ir.khosh.telephony.asterisk.LinkTimes;
import ir.khosh.telephony.asterisk.RawTap;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A session of the real exchange, recorded once, through the same code over TCP. */
class ReplayTest {

    private static final List<String> CALLS = List.of("Queued", "Offered", "Connected", "Released", "Ended");

    /** What was heard of one replay, folded. */
    private static final class Listener {
        private final List<ExchangeEvent> changes = new CopyOnWriteArrayList<>();
        private final CallBoard board = CallBoard.empty();
        private volatile CallBoard.View view = board.view();

        void hear(ExchangeEvent event) {
            changes.addAll(board.apply(event));
            view = board.view();
        }

        List<String> calls() {
            return changes.stream()
                    .filter(CallEvent.class::isInstance)
                    .map(event -> event.getClass().getSimpleName())
                    .toList();
        }
    }

    @Test
    void the_same_bytes_give_the_same_board() throws IOException {
        List<String> first = play(recorded(), Pace.FULL, 20).calls();

        assertThat(first)
                .startsWith("Queued", "Offered", "Connected", "Released", "Ended")
                .containsSubsequence("Queued", "Offered", "OfferWithdrawn", "Abandoned", "Ended")
                .endsWith(CALLS.toArray(String[]::new));
        assertThat(play(recorded(), Pace.FULL, 20).calls()).isEqualTo(first);
    }

    @Test
    void four_hundred_recorded_calls_all_begin_and_end() throws IOException {
        try (InputStream input = ReplayTest.class.getResourceAsStream("/transcripts/400-calls.ami.gz");
                ReplayedExchange exchange = ReplayedExchange.start(Transcript.read(input), Pace.FULL);
                Telephony telephony = link(exchange)) {
            Listener heard = new Listener();
            telephony.start(heard::hear);
            Awaitility.await().untilAsserted(() -> assertThat(heard.calls())
                    .filteredOn("Ended"::equals)
                    .hasSize(400));
            assertThat(heard.calls()).filteredOn("Released"::equals).hasSize(400);
            assertThat(heard.view.calls()).isEmpty();
            assertThat(telephony.counters().dropped()).isZero();
            assertThat(telephony.counters().malformed()).isZero();
        }
    }

    @Test
    void a_transcript_cut_anywhere_breaks_nothing() throws IOException {
        String text = String.join("", recorded().blocks());
        Random random = new Random(193);
        for (int i = 0; i < 8; i++) {
            int length = text.length() / 2 + random.nextInt(text.length() / 2);
            Listener heard = play(Transcript.of(text.substring(0, length)), Pace.FULL, 1);
            assertThat(heard.view.linkUp()).isTrue();
        }
    }

    @Test
    void garbled_and_unknown_events_are_counted_and_left_out() throws IOException {
        List<String> blocks = new ArrayList<>(recorded().blocks());
        blocks.add("Event: AgentCalled\r\nQueue: citizens\r\n\r\n");
        blocks.add("Event: QueueCallerJoin\r\nLinkedid: x\r\nChannel: c\r\nExten: 193\r\nQueue: No Such Form!\r\n\r\n");
        blocks.add("Event: QueueCallerJoin\r\nLinkedid: y\r\nChannel: c\r\nExten: 193\r\nQueue: citizens\r\n"
                + "Position: first\r\n\r\n");
        blocks.add("no event at all\r\nnor a response\r\n\r\n");
        blocks.add("Event: FromTheFuture\r\nLinkedid: x\r\n\r\n");
        blocks.add("Event: \r\n\r\n");
        blocks.add("Event: DeviceStateChange\r\nDevice: PJSIP/1004\r\nState: LEVITATING\r\n\r\n");

        try (ReplayedExchange exchange = ReplayedExchange.start(Transcript.of(String.join("", blocks)), Pace.FULL);
                Telephony telephony = link(exchange)) {
            Listener heard = new Listener();
            telephony.start(heard::hear);
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(telephony.counters().malformed()).isEqualTo(4));
            Awaitility.await().untilAsserted(() -> assertThat(heard.calls()).endsWith(CALLS.toArray(String[]::new)));
            assertThat(heard.view.calls()).isEmpty();
            assertThat(telephony.counters().ignored()).isPositive();
        }
    }

    @Test
    void random_noise_in_the_bytes_never_stops_the_link() throws IOException {
        String text = String.join("", recorded().blocks());
        Random random = new Random(1633);
        int lists = text.indexOf("DeviceStateListComplete") + 200;
        StringBuilder noisy = new StringBuilder(text);
        for (int i = 0; i < 300; i++) {
            noisy.setCharAt(lists + random.nextInt(text.length() - lists), (char) random.nextInt(256));
        }
        Listener heard = play(Transcript.of(noisy.toString()), Pace.FULL, 5);
        assertThat(heard.view.linkUp()).isTrue();
    }

    @Test
    void events_that_do_not_fit_the_inbox_are_counted_and_a_snapshot_makes_up_for_them() throws IOException {
        LinkTimes narrow =
                LinkTimes.defaults().withSilence(Duration.ofSeconds(30)).withInbox(20);
        try (ReplayedExchange exchange = ReplayedExchange.start(recorded(), Pace.FULL);
                Telephony telephony = new AsteriskTelephony(
                        exchange.access(), narrow, RawTap.none(), Clock.systemUTC(), System::nanoTime)) {
            Listener heard = new Listener();
            List<ExchangeEvent> raw = new CopyOnWriteArrayList<>();
            telephony.start(event -> {
                raw.add(event);
                heard.hear(event);
            });
            Awaitility.await().untilAsserted(() -> {
                assertThat(telephony.counters().dropped()).isPositive();
                assertThat(raw).anyMatch(LinkEvent.Resynchronised.class::isInstance);
                assertThat(heard.view.calls()).isEmpty();
            });
        }
    }

    @Test
    void a_lost_event_is_found_by_what_the_exchange_counts_and_mended_by_a_snapshot() throws IOException {
        List<String> blocks = new ArrayList<>(recorded().blocks());
        String abandoned = blocks.stream()
                .filter(block -> block.startsWith("Event: QueueCallerAbandon"))
                .map(block -> block.replaceAll("(?s).*\r\nUniqueid: (\\S+)\r\n.*", "$1"))
                .findFirst()
                .orElseThrow();
        blocks.removeIf(block ->
                block.startsWith("Event: Hangup\r\n") && block.contains("\r\nUniqueid: " + abandoned + "\r\n"));
        try (ReplayedExchange exchange = ReplayedExchange.start(Transcript.of(String.join("", blocks)), Pace.FULL);
                Telephony telephony = link(exchange)) {
            Listener heard = new Listener();
            telephony.start(heard::hear);
            Awaitility.await().untilAsserted(() -> {
                assertThat(telephony.counters().received()).isGreaterThanOrEqualTo(blocks.size() - 3);
                assertThat(telephony.counters().queued()).isZero();
            });
            assertThat(heard.view.calls())
                    .extracting(call -> call.call().value())
                    .containsExactly(abandoned);

            DriftWatch watch = new DriftWatch();
            assertThat(watch.look(heard.view, figures(telephony))).isEmpty();
            assertThat(watch.look(heard.view, figures(telephony))).containsExactly(new QueueName("citizens"));
            telephony.resynchronise();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(heard.view.calls()).isEmpty());
            assertThat(heard.calls()).endsWith("Ended");
            assertThat(watch.look(heard.view, figures(telephony))).isEmpty();
            assertThat(watch.isSuspicious()).isFalse();
        }
    }

    private static List<QueueFigures> figures(Telephony telephony) {
        List<QueueFigures> figures =
                telephony.queueFigures().toCompletableFuture().join();
        assertThat(figures).isNotEmpty();
        return figures;
    }

    @Test
    void a_snapshot_that_never_completes_leads_to_a_new_connection() throws IOException {
        List<String> blocks = new ArrayList<>(recorded().blocks());
        blocks.removeIf(block -> block.startsWith("Event: DeviceStateListComplete"));
        LinkTimes impatient = LinkTimes.defaults().withSnapshot(Duration.ofMillis(300));
        try (ReplayedExchange exchange = ReplayedExchange.start(Transcript.of(String.join("", blocks)), Pace.FULL);
                Telephony telephony = new AsteriskTelephony(
                        exchange.access(), impatient, RawTap.none(), Clock.systemUTC(), System::nanoTime)) {
            telephony.start(event -> {});
            Awaitility.await().untilAsserted(() -> {
                assertThat(telephony.counters().reconnections()).isGreaterThan(1);
                assertThat(telephony.link().reason()).contains("no snapshot");
            });
            assertThat(telephony.link().up()).isFalse();
        }
    }

    private static Listener play(Transcript transcript, Pace pace, int atLeast) throws IOException {
        try (ReplayedExchange exchange = ReplayedExchange.start(transcript, pace);
                Telephony telephony = link(exchange)) {
            Listener heard = new Listener();
            telephony.start(heard::hear);
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                assertThat(telephony.counters().received()).isGreaterThanOrEqualTo(transcript.size() - 3);
                assertThat(telephony.counters().queued()).isZero();
                assertThat(heard.changes).hasSizeGreaterThanOrEqualTo(atLeast);
            });
            return heard;
        }
    }

    private static Telephony link(ReplayedExchange exchange) {
        return new AsteriskTelephony(exchange.access(), Clock.systemUTC());
    }

    private static Transcript recorded() throws IOException {
        try (InputStream input = ReplayTest.class.getResourceAsStream("/transcripts/calls.ami.gz")) {
            return Transcript.read(input);
        }
    }
}
