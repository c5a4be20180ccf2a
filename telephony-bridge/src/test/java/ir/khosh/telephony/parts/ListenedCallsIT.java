package ir.khosh.telephony.parts;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.SupervisionEvent;
import ir.khosh.telephony.SupervisionId;
import ir.khosh.telephony.SupervisionMode;
import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.plan.TestExchange;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hundred calls that a supervisor listens to beside a hundred others: nothing that is kept of them differs. */
@ExtendWith(SharedExchange.class)
class ListenedCallsIT {

    private static final int CALLS = 200;
    private static final Extension SUPERVISOR = new Extension("1090");
    private static final List<String> STORY =
            List.of("Queued citizens", "Offered", "Connected", "Released CALLER_HUNG_UP", "Ended");

    @Test
    void a_hundred_listened_calls_leave_the_same_records_as_a_hundred_others(TestExchange exchange) {
        try (Desk desk = new Desk(exchange)) {
            Stream.of("1001", "1002", "1003", "1004")
                    .map(Extension::new)
                    .forEach(operator -> desk.operator(operator, Duration.ofMillis(50)));
            desk.phone(SUPERVISOR, Duration.ofMillis(20));
            Sipp callers = desk.callers(CALLS, 2, Duration.ofMillis(1_200));
            Set<CallId> listened = listenToEverySecond(desk);

            assertThat(callers.awaitExit(60)).isZero();
            List<CallId> all = connected(desk);
            all.forEach(desk::storyToTheEnd);
            Map<Boolean, List<CallId>> sides = all.stream().collect(Collectors.partitioningBy(listened::contains));
            assertThat(sides.get(true)).hasSize(CALLS / 2);
            assertThat(sides.get(false)).hasSize(CALLS / 2);
            assertThat(events(desk, SupervisionEvent.Hears.class)).isEqualTo(CALLS / 2);

            Map<CallId, List<String>> file = queueLog(exchange);
            assertThat(all)
                    .allSatisfy(call -> assertThat(desk.heard().story(call).stream()
                                    .map(word -> word.replaceAll(" 100[0-9]", ""))
                                    .toList())
                            .isEqualTo(STORY))
                    .allSatisfy(call -> assertThat(file.get(call))
                            .containsExactly("DIALLED", "ENTERQUEUE", "CONNECT", "COMPLETECALLER"));
            assertThat(exchange.queueLog()).noneMatch(line -> line.contains(SupervisionId.PREFIX));
            assertThat(desk.heard().raw())
                    .filteredOn(CallEvent.class::isInstance)
                    .noneMatch(event -> ((CallEvent) event).call().value().startsWith(SupervisionId.PREFIX));
        }
    }

    private static Set<CallId> listenToEverySecond(Desk desk) {
        Set<CallId> listened = new HashSet<>();
        Telephony telephony = desk.telephony();
        Awaitility.await()
                .atMost(Duration.ofSeconds(150))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    List<CallEvent.Connected> all = talks(desk);
                    for (int i = 1; i < all.size(); i += 2) {
                        CallEvent.Connected talk = all.get(i);
                        if (listened.add(talk.call())) {
                            telephony
                                    .supervision()
                                    .begin(
                                            SupervisionId.of(SUPERVISOR, talk.agent(), "n" + i),
                                            talk.call(),
                                            SupervisionMode.LISTEN);
                        }
                    }
                    return all.size() == CALLS;
                });
        return listened;
    }

    private static List<CallEvent.Connected> talks(Desk desk) {
        return desk.heard().raw().stream()
                .filter(CallEvent.Connected.class::isInstance)
                .map(CallEvent.Connected.class::cast)
                .toList();
    }

    private static List<CallId> connected(Desk desk) {
        return talks(desk).stream().map(CallEvent.Connected::call).toList();
    }

    private static long events(Desk desk, Class<? extends ExchangeEvent> kind) {
        return desk.heard().raw().stream().filter(kind::isInstance).count();
    }

    /** Call → what the exchange's own file says happened, in order. */
    private static Map<CallId, List<String>> queueLog(TestExchange exchange) {
        return exchange.queueLog().stream()
                .map(line -> line.split("\\|"))
                .filter(words -> words.length > 4 && words[1].startsWith("khosh-"))
                .collect(Collectors.groupingBy(
                        words -> new CallId(words[1]),
                        LinkedHashMap::new,
                        Collectors.mapping(words -> words[4], Collectors.toList())));
    }
}
