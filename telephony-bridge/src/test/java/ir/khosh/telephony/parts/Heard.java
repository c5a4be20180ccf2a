package ir.khosh.telephony.parts;

import ir.khosh.telephony.CallBoard;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.ExchangeEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Everything that telephony said, raw and as changes of the board. */
final class Heard implements Consumer<ExchangeEvent> {

    private final List<ExchangeEvent> raw = new CopyOnWriteArrayList<>();
    private final List<ExchangeEvent> changes = new CopyOnWriteArrayList<>();
    private final CallBoard board = CallBoard.empty();
    private volatile CallBoard.View view = board.view();

    @Override
    public void accept(ExchangeEvent event) {
        raw.add(event);
        changes.addAll(board.apply(event));
        view = board.view();
    }

    CallBoard.View view() {
        return view;
    }

    List<ExchangeEvent> raw() {
        return raw;
    }

    <T extends ExchangeEvent> T await(Class<T> kind) {
        return await(kind, event -> true, 0);
    }

    <T extends ExchangeEvent> T await(Class<T> kind, Predicate<T> condition) {
        return await(kind, condition, 0);
    }

    /** @param from how many raw events are to be left out at the beginning */
    <T extends ExchangeEvent> T await(Class<T> kind, Predicate<T> condition, int from) {
        return Awaitility.await(kind.getSimpleName())
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> raw.stream()
                                .skip(from)
                                .filter(kind::isInstance)
                                .map(kind::cast)
                                .filter(condition)
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    /** The words for what happened to one call, in order. */
    List<String> story(CallId call) {
        return changes.stream()
                .filter(CallEvent.class::isInstance)
                .map(CallEvent.class::cast)
                .filter(event -> event.call().equals(call))
                .map(Heard::word)
                .collect(Collectors.toList());
    }

    private static String word(CallEvent event) {
        String name = event.getClass().getSimpleName();
        if (event instanceof CallEvent.Queued queued) {
            return name + " " + queued.queue();
        }
        if (event instanceof CallEvent.Offered offered) {
            return name + " " + offered.agent();
        }
        if (event instanceof CallEvent.Connected connected) {
            return name + " " + connected.agent();
        }
        if (event instanceof CallEvent.OfferWithdrawn withdrawn) {
            return name + " " + withdrawn.agent() + " " + withdrawn.reason();
        }
        if (event instanceof CallEvent.Released released) {
            return name + " " + released.agent() + " " + released.reason();
        }
        if (event instanceof CallEvent.Transferred given) {
            return name + " " + given.to();
        }
        if (event instanceof CallEvent.Consulting asked) {
            return name + " " + asked.colleague();
        }
        if (event instanceof CallEvent.ConsultAnswered asked) {
            return name + " " + asked.colleague();
        }
        if (event instanceof CallEvent.ConsultEnded asked) {
            return name + " " + asked.colleague();
        }
        if (event instanceof CallEvent.ConferenceJoined joined) {
            return name + " " + joined.colleague();
        }
        if (event instanceof CallEvent.Parked parked) {
            return name + " " + parked.by();
        }
        if (event instanceof CallEvent.Unclaimed back) {
            return name + " " + back.by();
        }
        if (event instanceof CallEvent.Ended ended) {
            return ended.estimated() ? name + " estimated" : name;
        }
        return name;
    }
}
