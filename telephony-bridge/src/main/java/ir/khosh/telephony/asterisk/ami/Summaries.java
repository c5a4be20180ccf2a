package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.QueueFigures;
import ir.khosh.telephony.QueueName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Summaries of queues that were asked for: they come as events among the others. Safe for several threads. */
final class Summaries {

    private static final String MARK = "summary-";

    private record Question(
            List<QueueName> queues, List<QueueFigures> figures, CompletableFuture<List<QueueFigures>> answer) {}

    private final Map<String, Question> open = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();

    /** @return the action id to ask with */
    String begin(Collection<QueueName> queues, CompletableFuture<List<QueueFigures>> answer) {
        String id = MARK + asked.incrementAndGet();
        open.put(id, new Question(List.copyOf(queues), new ArrayList<>(), answer));
        answer.whenComplete((figures, failure) -> open.remove(id));
        return id;
    }

    /** Called by the events' thread. @return false when the message is no part of a summary */
    boolean take(AmiMessage message) {
        boolean row = "QueueSummary".equals(message.event());
        if (!row && !"QueueSummaryComplete".equals(message.event())) {
            return false;
        }
        String id = String.valueOf(message.field("ActionID"));
        Question question = open.get(id.substring(id.lastIndexOf('#') + 1));
        if (question != null && row) {
            question.queues().stream()
                    .filter(queue -> queue.value().equals(message.field("Queue")))
                    .forEach(queue -> question.figures().add(new QueueFigures(queue, message.number("Callers", 0))));
        } else if (question != null) {
            question.answer().complete(List.copyOf(question.figures()));
        }
        return true;
    }
}
