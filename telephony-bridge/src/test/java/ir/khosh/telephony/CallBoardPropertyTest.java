package ir.khosh.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was heard before: after a snapshot the board has the exchange's calls and seats, no more, no less. */
class CallBoardPropertyTest {

    private static final List<String> VERBS = List.of(
            "queued %s citizens",
            "queued %s overflow",
            "offered %s %s",
            "withdrawn %s %s no_answer",
            "connected %s %s",
            "released %s %s caller_hung_up",
            "overflowed %s",
            "abandoned %s",
            "expired %s",
            "priority %s 3",
            "transferred %s %s",
            "requeued %s",
            "held %s %s",
            "unheld %s %s",
            "consulting %s %s 1003",
            "consulted %s %s 1003",
            "unconsulted %s %s 1003",
            "conference %s %s",
            "unconference %s %s",
            "parked %s %s",
            "unclaimed %s %s",
            "outgoing %s %s",
            "dialling %s %s",
            "ended %s");
    private static final List<String> SEAT_VERBS = List.of(
            "joined %s citizens",
            "left %s citizens",
            "paused %s citizens tea",
            "resumed %s citizens",
            "joined %s overflow",
            "phone %s ringing");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void any_prefix_then_any_snapshot_equals_the_snapshot(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            CallBoard board = CallBoard.empty();
            List<String> script = script(random, random.nextInt(40));
            String snapshot = snapshot(random);
            script.add(snapshot);
            List<ExchangeEvent> replay = new ArrayList<>();
            BoardScript.events(String.join("\n", script)).forEach(event -> replay.addAll(board.apply(event)));

            assertThat(picture(board)).as("%s", script).isEqualTo(expected(snapshot));
            assertThat(ghostlessCopy(replay, board)).as("%s", script).isEqualTo(picture(board));
        }
    }

    /** A second board that hears only the changes must come to the same picture: nothing happens in secret. */
    private static Set<String> ghostlessCopy(List<ExchangeEvent> changes, CallBoard original) {
        CallBoard copy = CallBoard.empty();
        changes.forEach(copy::apply);
        return picture(copy);
    }

    private static List<String> script(Random random, int length) {
        List<String> script = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            if (random.nextInt(12) == 0) {
                script.add(random.nextBoolean() ? "lost" : snapshot(random));
            } else if (random.nextInt(4) == 0) {
                script.add(String.format(SEAT_VERBS.get(random.nextInt(SEAT_VERBS.size())), seat(random)));
            } else {
                script.add(String.format(VERBS.get(random.nextInt(VERBS.size())), call(random), seat(random)));
            }
        }
        return script;
    }

    private static String snapshot(Random random) {
        StringBuilder text = new StringBuilder("snapshot ");
        for (String call : List.of("A", "B", "C", "D")) {
            switch (random.nextInt(4)) {
                case 0 -> text.append("waiting ").append(call).append(" citizens; ");
                case 1 -> text.append("waiting ").append(call).append(" overflow 1001+1002; ");
                case 2 ->
                    text.append("talking ")
                            .append(call)
                            .append(' ')
                            .append(seat(random))
                            .append("; ");
                default -> {}
            }
        }
        for (String seat : List.of("1001", "1002", "1003")) {
            if (random.nextBoolean()) {
                text.append("seat ")
                        .append(seat)
                        .append(" citizens")
                        .append(random.nextBoolean() ? " tea" : "")
                        .append("; ");
            }
        }
        return text.toString().strip();
    }

    private static String call(Random random) {
        return String.valueOf((char) ('A' + random.nextInt(4)));
    }

    private static String seat(Random random) {
        return "100" + (1 + random.nextInt(3));
    }

    private static Set<String> picture(CallBoard board) {
        CallBoard.View view = board.view();
        Set<String> lines = view.calls().stream()
                .map(call -> switch (call.phase()) {
                    case WAITING -> "waiting " + call.call() + " " + call.queue();
                    case OFFERED ->
                        "waiting " + call.call() + " " + call.queue() + " "
                                + call.ringing().stream()
                                        .map(Extension::value)
                                        .sorted()
                                        .collect(Collectors.joining("+"));
                    default -> "talking " + call.call() + " " + call.agent();
                })
                .collect(Collectors.toCollection(TreeSet::new));
        view.seats().stream()
                .filter(CallBoard.SeatState::signedIn)
                .forEach(seat -> lines.add(
                        "seat " + seat.agent() + " citizens" + (seat.paused() ? " " + seat.pauseReason() : "")));
        return lines;
    }

    private static Set<String> expected(String snapshot) {
        return List.of(snapshot.substring("snapshot".length()).split(";")).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
