package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.values.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticeLanesTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> takenBack = new ArrayList<>();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void while_few_are_due_there_is_one_lane() {
        assertThat(NoticeLanes.lanesFor(1, 8)).isEqualTo(1);
        assertThat(NoticeLanes.lanesFor(15, 8)).isEqualTo(1);
        assertThat(NoticeLanes.lanesFor(16, 8)).isEqualTo(2);
        assertThat(NoticeLanes.lanesFor(128, 8)).isEqualTo(8);
        assertThat(NoticeLanes.lanesFor(128, 1)).isEqualTo(1);
    }

    @Test
    void nothing_leaves_before_it_is_written_and_what_came_is_written_before_the_next_leaves() {
        assertThat(carry(1, rows(3), this::sent)).isEmpty();
        assertThat(events)
                .containsExactly(
                        "hands [1]",
                        "sends 1",
                        "writes [1]",
                        "hands [2]",
                        "sends 2",
                        "writes [2]",
                        "hands [3]",
                        "sends 3",
                        "writes [3]");
    }

    @Test
    void each_of_several_lanes_has_one_notice_and_a_second_at_hand() {
        AtomicInteger out = new AtomicInteger();
        List<Integer> most = Collections.synchronizedList(new ArrayList<>());
        NoticeLanes lanes = new NoticeLanes(4, threads, row -> Settled.sent(row, "1"), (brought, next) -> {
            most.add(out.addAndGet(next.size() - brought.size()));
            return next;
        });
        lanes.carry(rows(100), () -> true);
        assertThat(most).allMatch(many -> many <= 8).contains(8);
        assertThat(out).hasValue(0);
    }

    @Test
    void what_one_person_gets_keeps_its_order() {
        List<OutboxRows.Due> rows = LongStream.rangeClosed(1, 40)
                .mapToObj(id -> row(id, "0912000000" + id % 2))
                .toList();
        carry(4, rows, this::sent);
        assertThat(events.stream().filter(event -> event.startsWith("sends")).toList())
                .filteredOn(event -> Long.parseLong(event.substring(6)) % 2 == 0)
                .isEqualTo(LongStream.rangeClosed(1, 20)
                        .mapToObj(id -> "sends " + 2 * id)
                        .toList());
    }

    @Test
    void who_only_asks_holds_up_nobody_who_sends() {
        CountDownLatch last = new CountDownLatch(1);
        List<OutboxRows.Due> rows = List.of(row(1, "09120000001", true), row(2, "09120000002", false));
        carry(1, rows, row -> {
            if (row.asked()) {
                assertThat(awaited(last)).isTrue();
            } else {
                last.countDown();
            }
            return sent(row);
        });
        assertThat(events).contains("sends 1", "sends 2");
    }

    @Test
    void what_was_taken_back_meanwhile_does_not_leave() {
        takenBack.add(2L);
        carry(1, rows(3), this::sent);
        assertThat(events).contains("sends 1", "sends 3").doesNotContain("sends 2");
    }

    @Test
    void when_the_time_is_over_the_rest_is_given_back() {
        List<OutboxRows.Due> rows = rows(5);
        NoticeLanes lanes = new NoticeLanes(1, threads, this::sent, this::turn);
        assertThat(lanes.carry(rows, () -> !events.contains("sends 2"))).isEqualTo(rows.subList(2, 5));
        assertThat(events).contains("writes [2]");
    }

    @Test
    void a_lane_that_fails_leaves_its_own_unwritten_and_all_others_written() {
        assertThatThrownBy(() -> carry(2, rows(6), row -> {
                    if (row.id() == 3) {
                        throw new IllegalStateException("the line broke");
                    }
                    return sent(row);
                }))
                .hasMessage("the line broke");
        assertThat(String.join(
                        " ",
                        events.stream()
                                .filter(event -> event.startsWith("writes"))
                                .toList()))
                .contains("1", "2", "4", "5", "6")
                .doesNotContain("3");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<OutboxRows.Due> carry(
            int lanes, List<OutboxRows.Due> rows, Function<OutboxRows.Due, Settled> carrying) {
        return new NoticeLanes(lanes, threads, carrying, this::turn).carry(rows, () -> true);
    }

    private Settled sent(OutboxRows.Due row) {
        events.add("sends " + row.id());
        return Settled.sent(row, "1");
    }

    private List<OutboxRows.Due> turn(List<Settled> brought, List<OutboxRows.Due> next) {
        if (!brought.isEmpty()) {
            events.add("writes " + brought.stream().map(one -> one.row().id()).toList());
        }
        List<OutboxRows.Due> may =
                next.stream().filter(row -> !takenBack.contains(row.id())).toList();
        if (!may.isEmpty()) {
            events.add("hands " + may.stream().map(OutboxRows.Due::id).toList());
        }
        return may;
    }

    private static List<OutboxRows.Due> rows(int many) {
        return LongStream.rangeClosed(1, many)
                .mapToObj(id -> row(id, "0912%07d".formatted(id)))
                .toList();
    }

    private static OutboxRows.Due row(long id, String phone) {
        return row(id, phone, false);
    }

    private static OutboxRows.Due row(long id, String phone, boolean asked) {
        return new OutboxRows.Due(
                id,
                "request-registered",
                new PhoneNumber(phone),
                NoticeChannel.SMS,
                null,
                "subject",
                "سلام",
                asked,
                1,
                0,
                "first",
                Instant.EPOCH,
                false);
    }
}
