package ir.khosh.telephony;

import ir.khosh.telephony.AgentEvent.PhoneState;
import ir.khosh.telephony.CallEvent.ReleaseReason;
import ir.khosh.telephony.CallEvent.WithdrawReason;
import ir.khosh.telephony.LinkEvent.ActiveCall;
import ir.khosh.telephony.LinkEvent.Seat;
import ir.khosh.telephony.LinkEvent.Snapshot;
import ir.khosh.telephony.LinkEvent.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Events and boards as text. One event a line, one second apart: {@code queued A citizens}, {@code offered A 1001},
 * {@code withdrawn A 1001 no_answer}, {@code connected A 1001}, {@code released A 1001 caller_hung_up},
 * {@code overflowed A},
 * {@code abandoned A}, {@code expired A}, {@code priority A 5}, {@code ended A}, {@code joined 1001 citizens},
 * {@code paused 1001 citizens tea}, {@code resumed 1001 citizens}, {@code left 1001 citizens}, {@code phone 1001 idle},
 * {@code lost}, and {@code snapshot waiting A citizens 1001+1002; talking B 1003; seat 1001 citizens}.
 */
final class BoardScript {

    static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    private int second;

    static List<ExchangeEvent> events(String text) {
        BoardScript script = new BoardScript();
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(script::event)
                .collect(Collectors.toList());
    }

    ExchangeEvent event(String line) {
        String[] words = line.split("[ ;]+");
        Instant at = START.plusSeconds(second++);
        return switch (words[0]) {
            case "queued" ->
                new CallEvent.Queued(new CallId(words[1]), at, "0912" + words[1], "193", new QueueName(words[2]), 1);
            case "offered" ->
                new CallEvent.Offered(new CallId(words[1]), at, seat(words[2]), new QueueName("citizens"));
            case "withdrawn" ->
                new CallEvent.OfferWithdrawn(
                        new CallId(words[1]),
                        at,
                        seat(words[2]),
                        WithdrawReason.valueOf(words[3].toUpperCase(Locale.ROOT)));
            case "connected" -> new CallEvent.Connected(new CallId(words[1]), at, seat(words[2]));
            case "released" ->
                new CallEvent.Released(
                        new CallId(words[1]),
                        at,
                        seat(words[2]),
                        ReleaseReason.valueOf(words[3].toUpperCase(Locale.ROOT)));
            case "transferred" -> new CallEvent.Transferred(new CallId(words[1]), at, null, seat(words[2]));
            case "requeued" -> new CallEvent.Requeued(new CallId(words[1]), at, new QueueName("citizens"));
            case "held" -> new CallEvent.Held(new CallId(words[1]), at, seat(words[2]));
            case "unheld" -> new CallEvent.Resumed(new CallId(words[1]), at, seat(words[2]));
            case "consulting" -> new CallEvent.Consulting(new CallId(words[1]), at, seat(words[2]), seat(words[3]));
            case "consulted" -> new CallEvent.ConsultAnswered(new CallId(words[1]), at, seat(words[2]), seat(words[3]));
            case "unconsulted" -> new CallEvent.ConsultEnded(new CallId(words[1]), at, seat(words[2]), seat(words[3]));
            case "conference" -> new CallEvent.ConferenceJoined(new CallId(words[1]), at, seat(words[2]));
            case "unconference" -> new CallEvent.ConferenceLeft(new CallId(words[1]), at, seat(words[2]));
            case "parked" -> new CallEvent.Parked(new CallId(words[1]), at, seat(words[2]), "701");
            case "unclaimed" ->
                new CallEvent.Unclaimed(new CallId(words[1]), at, seat(words[2]), Duration.ofMinutes(5));
            case "outgoing" -> new CallEvent.Outgoing(new CallId(words[1]), at, seat(words[2]), "0912", "193");
            case "dialling" -> new CallEvent.Dialling(new CallId(words[1]), at, seat(words[2]));
            case "overflowed" -> new CallEvent.Overflowed(new CallId(words[1]), at);
            case "abandoned" -> new CallEvent.Abandoned(new CallId(words[1]), at);
            case "expired" -> new CallEvent.Expired(new CallId(words[1]), at);
            case "priority" -> new CallEvent.PriorityChanged(new CallId(words[1]), at, Integer.parseInt(words[2]));
            case "ended" -> new CallEvent.Ended(new CallId(words[1]), at, words.length > 2);
            case "joined" -> new AgentEvent.Joined(seat(words[1]), at, new QueueName(words[2]), false);
            case "left" -> new AgentEvent.Left(seat(words[1]), at, new QueueName(words[2]));
            case "paused" -> new AgentEvent.PauseChanged(seat(words[1]), at, new QueueName(words[2]), true, words[3]);
            case "resumed" -> new AgentEvent.PauseChanged(seat(words[1]), at, new QueueName(words[2]), false, null);
            case "phone" ->
                new AgentEvent.PhoneChanged(seat(words[1]), at, PhoneState.valueOf(words[2].toUpperCase(Locale.ROOT)));
            case "lost" -> new LinkEvent.Lost(at, at, "test");
            case "snapshot" -> new LinkEvent.Resynchronised(at, snapshot(line.substring("snapshot".length()), at));
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static Snapshot snapshot(String text, Instant at) {
        List<WaitingCall> waiting = new ArrayList<>();
        List<ActiveCall> active = new ArrayList<>();
        List<Seat> seats = new ArrayList<>();
        for (String part : text.split(";")) {
            String[] words = part.strip().split(" +");
            switch (words[0]) {
                case "waiting" ->
                    waiting.add(new WaitingCall(
                            new CallId(words[1]),
                            "0912" + words[1],
                            "193",
                            new QueueName(words[2]),
                            1,
                            at.minusSeconds(5),
                            words.length > 3 ? seats(words[3]) : List.of()));
                case "talking" ->
                    active.add(new ActiveCall(
                            new CallId(words[1]),
                            "0912" + words[1],
                            "193",
                            seat(words[2]),
                            at.minusSeconds(9),
                            at.minusSeconds(5),
                            new QueueName("citizens"),
                            CallHandling.NONE));
                case "seat" ->
                    seats.add(new Seat(
                            seat(words[1]),
                            new QueueName(words[2]),
                            words.length > 3,
                            words.length > 3 ? words[3] : null,
                            PhoneState.IDLE));
                default -> {}
            }
        }
        return new Snapshot(waiting, active, seats, List.of());
    }

    private static List<Extension> seats(String text) {
        return List.of(text.split("\\+")).stream().map(Extension::new).toList();
    }

    private static Extension seat(String text) {
        return new Extension(text);
    }

    /** Such as {@code A waiting overflowed p5} or {@code B connected 1003}; {@code 1001 in paused:tea idle A}. */
    static String text(CallBoard.View view) {
        List<String> lines = new ArrayList<>();
        view.calls()
                .forEach(call ->
                        lines.add(call.call() + " " + call.phase().name().toLowerCase(Locale.ROOT)
                                + (call.agent() == null ? "" : " " + call.agent())
                                + (call.ringing().isEmpty()
                                        ? ""
                                        : " "
                                                + call.ringing().stream()
                                                        .map(Extension::value)
                                                        .collect(Collectors.joining("+")))
                                + (call.overflowed() ? " overflowed" : "")
                                + (call.priority() == 0 ? "" : " p" + call.priority())));
        view.seats()
                .forEach(seat -> lines.add(seat.agent() + (seat.signedIn() ? " in" : " out")
                        + (seat.paused() ? " paused:" + seat.pauseReason() : "") + " "
                        + seat.phone().name().toLowerCase(Locale.ROOT)
                        + (seat.call() == null ? "" : " " + seat.call())));
        return String.join("\n", lines);
    }
}
