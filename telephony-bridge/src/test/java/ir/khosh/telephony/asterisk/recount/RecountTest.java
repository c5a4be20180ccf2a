package ir.khosh.telephony.asterisk.recount;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.PastCall.Outcome;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.figures.Figure;
import ir.khosh.telephony.figures.Figures;
import ir.khosh.telephony.figures.SeatTime;
import ir.khosh.telephony.figures.Span;
import ir.khosh.telephony.figures.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of the exchange's file, {@code second|call|queue|member|word|data}, seconds from midnight in Tehran. */
class RecountTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T20:30:00Z");

    @TempDir
    Path folder;

    private Recounted recount(String lines) {
        return recount(lines.lines().map(RecountTest::atSecond).toList());
    }

    private Recounted recount(List<String> lines) {
        try {
            return new Recount("overflow", MIDNIGHT, MIDNIGHT.plusSeconds(86_400))
                    .read(Files.write(folder.resolve("queue_log"), lines));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String atSecond(String line) {
        int bar = line.indexOf('|');
        return (MIDNIGHT.getEpochSecond() + Long.parseLong(line.substring(0, bar))) + line.substring(bar);
    }

    private static FileCall only(Recounted recounted) {
        assertThat(recounted.calls()).hasSize(1);
        return recounted.calls().get(0);
    }

    @Test
    void an_answered_call_waits_until_its_answer_and_talks_until_its_end() {
        FileCall call = only(recount("""
                10|c1|citizens|NONE|DIALLED|193
                10|c1|citizens|NONE|ENTERQUEUE||09121234567|1
                14|c1|citizens|1001 نرگس کریمی|CONNECT|4|x|2
                74|c1|citizens|1001 نرگس کریمی|COMPLETECALLER|4|60|1
                """));
        assertThat(call.outcome()).isEqualTo("ANSWERED");
        assertThat(call.seat()).isEqualTo("1001");
        assertThat(call.waited().holds(4.9)).isTrue();
        assertThat(call.waited().holds(6.1)).isFalse();
        assertThat(call.talked().holds(60)).isTrue();
    }

    @Test
    void the_time_limit_of_the_first_queue_ends_nothing_and_that_of_the_overflow_does() {
        FileCall call = only(recount("""
                10|c1|citizens|NONE|ENTERQUEUE||09121234567|1
                65|c1|citizens|NONE|EXITWITHTIMEOUT|1|1|55
                65|c1|overflow|NONE|ENTERQUEUE||09121234567|1
                90|c1|overflow|NONE|EXITWITHTIMEOUT|1|1|25
                """));
        assertThat(call.outcome()).isEqualTo("EXPIRED");
        assertThat(call.waited().holds(80)).isTrue();
    }

    @Test
    void a_transferred_caller_talked_at_least_until_the_transfer() {
        FileCall call = only(recount("""
                10|c1|citizens|NONE|ENTERQUEUE||09121234567|1
                12|c1|citizens|1001 نرگس کریمی|CONNECT|2|x|2
                42|c1|citizens|1001 نرگس کریمی|BLINDTRANSFER|1002|operators|2|30|1
                """));
        assertThat(call.outcome()).isEqualTo("ANSWERED");
        assertThat(call.talked().holds(20)).isFalse();
        assertThat(call.talked().holds(600)).isTrue();
    }

    @Test
    void each_operator_of_a_caller_who_was_given_on_has_a_part_of_their_own() {
        Recounted recounted = recount("""
                10|c1|citizens|NONE|ENTERQUEUE||09121234567|1
                12|c1|citizens|1001 نرگس کریمی|CONNECT|2|x|2
                42|c1|citizens|1001 نرگس کریمی|BLINDTRANSFER|1002|operators|2|30|1
                45|c1|citizens|PJSIP/1002-00000007|KHOSHTALK|
                145|c1|citizens|PJSIP/1002-00000007|KHOSHTALKEND|
                """);
        assertThat(recounted.busy().holds(30 + 100)).isTrue();
        assertThat(recounted.busy().holds(30 + 110)).as("and has an end").isFalse();
        assertThat(recounted.parts()).isEqualTo(Range.exactly(2));
        assertThat(recounted
                        .figures(Set.of("c1"), 20, 5)
                        .get("average-handling-time-of-parts")
                        .holds(65))
                .isTrue();
    }

    @Test
    void a_colleague_who_was_asked_has_spoken_with_the_caller_perhaps() {
        Recounted recounted = recount("""
                0|MANAGER|citizens|PJSIP/1002|ADDMEMBER|
                10|c1|citizens|NONE|ENTERQUEUE||09121234567|1
                12|c1|citizens|1001 نرگس کریمی|CONNECT|2|x|2
                30|c1|citizens|WebSocket/1002/0x7f|KHOSHASKED|
                42|c1|citizens|1001 نرگس کریمی|ATTENDEDTRANSFER|1002|operators|2|30|1
                142|c1|citizens|WebSocket/1002/0x7f|KHOSHASKEDEND|
                150|MANAGER|citizens|PJSIP/1002|REMOVEMEMBER|
                """);
        assertThat(recounted.busy().holds(30)).isTrue();
        assertThat(recounted.busy().holds(30 + 100)).isTrue();
        assertThat(recounted.busy().holds(30 + 120)).isFalse();
        assertThat(recounted.available().holds(150)).isTrue();
        assertThat(recounted.available().holds(50)).isTrue();
    }

    @Test
    void a_caller_who_was_given_on_and_came_back_into_the_queue_is_one_call() {
        Recounted recounted = recount("""
                10|c1|citizens|NONE|ENTERQUEUE||09121234567|1
                12|c1|citizens|1001 نرگس کریمی|CONNECT|2|x|2
                42|c1|citizens|1001 نرگس کریمی|BLINDTRANSFER|1002|operators|2|30|1
                60|c1|citizens|NONE|ENTERQUEUE||09121234567|1
                65|c1|citizens|NONE|ABANDON|1|1|5
                """);
        assertThat(only(recounted).outcome()).isEqualTo("ANSWERED");
        assertThat(recounted.busy().holds(30)).isTrue();
    }

    @Test
    void what_was_open_when_the_exchange_died_is_over_and_its_times_are_not_known() {
        Recounted recounted = recount("""
                10|c1|citizens|NONE|ENTERQUEUE||09121234567|1
                12|c1|citizens|1001 نرگس کریمی|CONNECT|2|x|2
                15|c2|citizens|NONE|ENTERQUEUE||09121234568|1
                30|NONE|NONE|NONE|QUEUESTART|
                """);
        assertThat(recounted.calls()).extracting(FileCall::outcome).containsExactly("ANSWERED", "ABANDONED");
        assertThat(recounted.calls().get(0).talked().holds(1)).isTrue();
        assertThat(recounted.calls().get(1).waited().holds(2)).isTrue();
    }

    @Test
    void a_call_belongs_to_the_day_in_which_it_was_queued() {
        Recounted recounted = recount("""
                -5|late|citizens|NONE|ENTERQUEUE||09121234567|1
                3|late|citizens|1001 نرگس کریمی|CONNECT|8|x|2
                9|late|citizens|1001 نرگس کریمی|COMPLETEAGENT|8|6|1
                86390|open|citizens|NONE|ENTERQUEUE||09121234568|1
                """);
        assertThat(only(recounted).id()).isEqualTo("open");
        assertThat(only(recounted).isOver()).isFalse();
        // who talks past midnight works on the new day
        assertThat(recounted.busy().holds(6)).isTrue();
    }

    @Test
    void lines_that_are_none_of_a_call_are_passed_over() {
        assertThat(recount("""
                        10|c1|citizens|NONE|RINGNOANSWER|5000
                        10|short
                        11|||NONE|
                        """).calls()).isEmpty();
    }

    @Test
    void a_seat_whose_exchange_began_anew_was_there_perhaps() {
        Recounted recounted = recount("""
                0|MANAGER|citizens|PJSIP/1001|ADDMEMBER|
                100|NONE|NONE|NONE|QUEUESTART|
                150|MANAGER|citizens|PJSIP/1001|ADDMEMBER|
                200|MANAGER|citizens|PJSIP/1001|REMOVEMEMBER|
                """);
        assertThat(recounted.available().holds(150)).isTrue();
        assertThat(recounted.available().holds(200)).isTrue();
        assertThat(recounted.available().holds(210)).isFalse();
    }

    /** The same day told twice: to the millisecond as the live path knows it, and in whole seconds as the file has it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 193, 1633, 14050902})
    void every_figure_of_a_day_lies_where_its_file_says(long seed) {
        Random random = new Random(seed);
        List<Line> lines = new ArrayList<>();
        List<PastCall> calls = new ArrayList<>();
        long millis = 1_000;
        Duration talking = Duration.ZERO;
        Duration wrapUp = Duration.ZERO;
        lines.add(new Line(0, "MANAGER|citizens|PJSIP/1001|ADDMEMBER|"));
        for (int i = 0; i < 200; i++) {
            PastCall call = call(random, "c" + i, MIDNIGHT.plusMillis(millis));
            calls.add(call);
            write(call, lines);
            millis = Duration.between(MIDNIGHT, call.endedAt()).toMillis();
            if (call.outcome() == Outcome.ANSWERED) {
                long rest = 1_000 + random.nextInt(20_000);
                lines.add(new Line(millis, "NONE|NONE|1001 نرگس کریمی|PAUSEALL|wrap-up"));
                lines.add(new Line(millis + rest, "NONE|NONE|1001 نرگس کریمی|UNPAUSEALL|"));
                talking = talking.plus(Duration.between(call.answeredAt(), call.endedAt()));
                wrapUp = wrapUp.plusMillis(rest);
                millis += rest;
            }
            millis += random.nextInt(30_000);
        }
        lines.add(new Line(millis, "MANAGER|citizens|PJSIP/1001|REMOVEMEMBER|"));
        long answered = calls.stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .count();
        Duration available = Duration.ofMillis(millis).minus(talking).minus(wrapUp);
        Span day = new Span(
                MIDNIGHT,
                MIDNIGHT.plusSeconds(86_400),
                calls,
                List.of(new SeatTime(new Extension("1001"), available, talking, wrapUp, Duration.ZERO, answered)));
        lines.sort(Comparator.comparingLong(Line::millis));
        Set<String> ids = calls.stream().map(call -> call.call().value()).collect(Collectors.toSet());
        Map<String, Range> file =
                recount(lines.stream().map(Line::text).toList()).figures(ids, 20, 5);
        for (Figure figure : Figures.standard(Thresholds.usual()).list()) {
            OptionalDouble board = figure.of(day);
            assertThat(file).as("seed " + seed).containsKey(figure.name());
            assertThat(file.get(figure.name()).holds(board.orElseThrow()))
                    .as("seed " + seed + ": " + figure.name() + " " + board + " in " + file.get(figure.name()))
                    .isTrue();
        }
    }

    private record Line(long millis, String rest) {
        String text() {
            return MIDNIGHT.plusMillis(millis).getEpochSecond() + "|" + rest;
        }
    }

    private static void write(PastCall call, List<Line> lines) {
        String id = call.call().value();
        long queued = Duration.between(MIDNIGHT, call.queuedAt()).toMillis();
        long ended = Duration.between(MIDNIGHT, call.endedAt()).toMillis();
        lines.add(new Line(queued, id + "|citizens|NONE|ENTERQUEUE||0912|1"));
        switch (call.outcome()) {
            case ANSWERED -> {
                long answered = Duration.between(MIDNIGHT, call.answeredAt()).toMillis();
                lines.add(new Line(answered, id + "|citizens|1001 نرگس کریمی|CONNECT|1|x|1"));
                lines.add(new Line(ended, id + "|citizens|1001 نرگس کریمی|COMPLETEAGENT|1|1|1"));
            }
            case ABANDONED -> lines.add(new Line(ended, id + "|citizens|NONE|ABANDON|1|1|1"));
            case EXPIRED -> lines.add(new Line(ended, id + "|overflow|NONE|EXITWITHTIMEOUT|1|1|80"));
        }
    }

    private static PastCall call(Random random, String id, Instant queued) {
        Outcome outcome =
                random.nextInt(4) > 0 ? Outcome.ANSWERED : random.nextBoolean() ? Outcome.ABANDONED : Outcome.EXPIRED;
        Instant until = queued.plusMillis(1_000L * random.nextInt(30) + random.nextInt(1_000));
        boolean answered = outcome == Outcome.ANSWERED;
        return new PastCall(
                new CallId(id),
                "0912",
                "193",
                new QueueName("citizens"),
                answered ? new Extension("1001") : null,
                outcome,
                queued,
                answered ? until : null,
                answered ? until.plusMillis(random.nextInt(180_000)) : until,
                false,
                false);
    }
}
