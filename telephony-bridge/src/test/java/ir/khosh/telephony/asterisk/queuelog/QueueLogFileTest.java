package ir.khosh.telephony.asterisk.queuelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ir.khosh.telephony.Extension;
import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.PastCall.Outcome;
import ir.khosh.telephony.QueueName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueLogFileTest {

    @TempDir
    Path folder;

    private List<PastCall> read(String... lines) {
        return read(1 << 20, Instant.EPOCH, lines);
    }

    private List<PastCall> read(int mostBytes, Instant from, String... lines) {
        try {
            Path file = Files.writeString(folder.resolve("queue_log"), String.join("\n", lines) + "\n");
            return new QueueLogFile(file, new QueueName("overflow"), mostBytes).endedSince(from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }

    @Test
    void an_answered_call_has_its_seat_its_times_and_the_number_that_was_dialled() {
        assertThat(read(
                        "100|NONE|NONE|NONE|QUEUESTART|",
                        "110|khosh-110.0|citizens|NONE|DIALLED|1633",
                        "110|khosh-110.0|citizens|NONE|ENTERQUEUE||09120001002|1",
                        "113|khosh-110.0|citizens|1001 رضا مرادی|CONNECT|3|khosh-110.1|2",
                        "120|khosh-110.0|citizens|1001 رضا مرادی|COMPLETECALLER|3|7|1"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.call().value()).isEqualTo("khosh-110.0");
                    assertThat(call.dialled()).isEqualTo("1633");
                    assertThat(call.caller()).isEqualTo("09120001002");
                    assertThat(call.agent()).isEqualTo(new Extension("1001"));
                    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
                    assertThat(call.queuedAt()).isEqualTo(at(110));
                    assertThat(call.answeredAt()).isEqualTo(at(113));
                    assertThat(call.endedAt()).isEqualTo(at(120));
                    assertThat(call.endEstimated()).isFalse();
                });
    }

    @Test
    void a_caller_who_gave_up_is_told_from_one_whose_time_ran_out_in_the_overflow_queue() {
        assertThat(read(
                        "10|a|citizens|NONE|ENTERQUEUE|||1",
                        "20|a|citizens|NONE|ABANDON|1|1|10",
                        "30|b|citizens|NONE|ENTERQUEUE||02188776655|1",
                        "85|b|citizens|NONE|EXITWITHTIMEOUT|1|1|55",
                        "85|b|overflow|NONE|ENTERQUEUE||02188776655|1",
                        "110|b|overflow|NONE|EXITWITHTIMEOUT|1|1|25"))
                .satisfiesExactly(
                        gaveUp -> {
                            assertThat(gaveUp.outcome()).isEqualTo(Outcome.ABANDONED);
                            assertThat(gaveUp.caller()).isNull();
                            assertThat(gaveUp.overflowed()).isFalse();
                        },
                        ranOut -> {
                            assertThat(ranOut.outcome()).isEqualTo(Outcome.EXPIRED);
                            assertThat(ranOut.queuedAt()).isEqualTo(at(30));
                            assertThat(ranOut.overflowed()).isTrue();
                        });
    }

    @Test
    void what_is_still_under_way_is_not_told() {
        assertThat(read("10|a|citizens|NONE|ENTERQUEUE||0912|1", "12|a|citizens|1001 x|CONNECT|2|b|2"))
                .isEmpty();
    }

    @Test
    void what_was_open_when_the_exchange_began_anew_was_lost_with_it() {
        assertThat(read(
                        "10|a|citizens|NONE|ENTERQUEUE||0912|1",
                        "11|b|citizens|NONE|ENTERQUEUE||0913|1",
                        "12|a|citizens|1001 x|CONNECT|2|c|2",
                        "60|NONE|NONE|NONE|QUEUESTART|"))
                .extracting(PastCall::outcome, PastCall::endedAt, PastCall::endEstimated)
                .containsExactly(tuple(Outcome.ANSWERED, at(60), true), tuple(Outcome.ABANDONED, at(60), true));
    }

    @Test
    void after_a_transfer_the_end_is_only_estimated() {
        assertThat(read(
                        "10|a|citizens|NONE|ENTERQUEUE||0912|1",
                        "12|a|citizens|1001 x|CONNECT|2|c|2",
                        "20|a|citizens|1001 x|BLINDTRANSFER|1002|operators|2|8|1"))
                .singleElement()
                .satisfies(call -> assertThat(call.endEstimated()).isTrue());
    }

    @Test
    void broken_lines_strange_words_and_other_peoples_queues_spoil_nothing() {
        assertThat(read(
                        "",
                        "nonsense",
                        "x|y|z|w|ENTERQUEUE|",
                        "9999999999999999|a|b|c|ABANDON",
                        "10|s|Sales Team|NONE|ENTERQUEUE||1|1",
                        "11|s|Sales Team|NONE|ABANDON|1|1|1",
                        "12|a|citizens|NONE|ABANDON|1|1|10",
                        "13|b|citizens|NONE|ENTERQUEUE||0912|1",
                        "14|b|citizens|NONE|NEWWORD|?",
                        "15|b|citizens|NONE|ABANDON|1|1|2"))
                .singleElement()
                .satisfies(call -> assertThat(call.call().value()).isEqualTo("b"));
    }

    @Test
    void only_the_end_of_a_long_file_is_read_and_a_cut_line_is_left_out() {
        String[] lines = {
            "10|a|citizens|NONE|ENTERQUEUE||0912|1",
            "11|a|citizens|NONE|ABANDON|1|1|1",
            "12|b|citizens|NONE|ENTERQUEUE||0912|1",
            "13|b|citizens|NONE|ABANDON|1|1|1"
        };
        assertThat(read(90, Instant.EPOCH, lines))
                .singleElement()
                .satisfies(call -> assertThat(call.call().value()).isEqualTo("b"));
        assertThat(read(1 << 20, at(12), lines)).hasSize(1);
    }

    @Test
    void a_file_that_is_not_there_is_said() {
        QueueLogFile missing = new QueueLogFile(folder.resolve("none"), new QueueName("overflow"), 1000);
        assertThatThrownBy(() -> missing.endedSince(Instant.EPOCH)).isInstanceOf(UncheckedIOException.class);
    }
}
