package ir.khosh.telephony;

import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import ir.khosh.telephony.CallBoard.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the board has drifted from the exchange: an event was lost somewhere, and nothing else will ever tell. One
 * difference proves nothing, because news is always under way; one that is still there at the next look does. Not safe
 * for several threads.
 */
public final class DriftWatch {

    private final Set<QueueName> suspects = new HashSet<>();

    /** @return the queues that differ now and differed at the look before; these begin anew with the next look */
    public List<QueueName> look(View board, List<QueueFigures> exchange) {
        List<QueueName> different = exchange.stream()
                .filter(figures -> figures.waiting() != waiting(board, figures.queue()))
                .map(QueueFigures::queue)
                .toList();
        List<QueueName> drifted = different.stream().filter(suspects::contains).toList();
        suspects.clear();
        suspects.addAll(different);
        suspects.removeAll(drifted);
        return drifted;
    }

    /** A difference was seen once and should be looked at again soon. */
    public boolean isSuspicious() {
        return !suspects.isEmpty();
    }

    private static long waiting(View board, QueueName queue) {
        return board.calls().stream()
                .filter(call -> call.phase() == Phase.WAITING || call.phase() == Phase.OFFERED)
                .map(CallState::queue)
                .filter(queue::equals)
                .count();
    }
}
