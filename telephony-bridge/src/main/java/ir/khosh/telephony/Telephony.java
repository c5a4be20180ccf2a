package ir.khosh.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The exchange as the business sees it: commands in, events out. Safe for use by several threads.
 *
 * <p>Every command answers within its own time limit (2 s unless configured) and never throws for a refusal of the
 * exchange: the {@link CommandOutcome} says it. Text is cleaned of CR and LF before it is sent.
 */
public interface Telephony extends AutoCloseable {

    String REFUSES_SECRET = "exchange-refuses-secret";

    /**
     * Connects and keeps connecting until {@link #close}. Events arrive at {@code listener} one at a time, in order, on
     * one thread of ours; it must return quickly and not call a command and wait for it.
     */
    void start(Consumer<ExchangeEvent> listener);

    /** Puts the seat in these queues. Harmless when it is there already. */
    CompletionStage<CommandOutcome> signIn(Extension agent, String displayName, Set<QueueName> queues);

    /** Takes the seat out of every queue. Harmless when it is in none. */
    CompletionStage<CommandOutcome> signOut(Extension agent);

    /** @param reason short ASCII code kept by the exchange, such as {@code break} */
    CompletionStage<CommandOutcome> pause(Extension agent, String reason);

    CompletionStage<CommandOutcome> resume(Extension agent);

    CompletionStage<CommandOutcome> hangUp(CallId call);

    /** What operators do with a call beside talking. */
    CallControl control();

    /** What supervisors do with an operator's call. */
    SupervisionControl supervision();

    /** Re-sorts the waiting callers at once; higher is sooner. */
    CompletionStage<CommandOutcome> raisePriority(CallId call, int priority);

    /** What the exchange itself counts in our queues; empty when it did not answer in time. */
    CompletionStage<List<QueueFigures>> queueFigures();

    /** Asks for a fresh snapshot; its {@link LinkEvent.Resynchronised} comes to the listener. Harmless at any time. */
    void resynchronise();

    /** What we know of the connection now; never blocks. */
    LinkState link();

    /** What was counted since {@link #start}; never blocks. */
    Counters counters();

    @Override
    void close();

    /**
     * @param silentFor age of the last byte; zero before the first connection
     * @param reason why it is down; {@link #REFUSES_SECRET} when the exchange does not take our secret
     */
    record LinkState(boolean up, Instant since, Duration silentFor, String reason) {}

    /** Counts since start. Nothing is dropped silently: {@code dropped} and {@code malformed} say how much was. */
    record Counters(
            long received,
            long translated,
            long ignored,
            long malformed,
            long dropped,
            long reconnections,
            int queued) {}

    /** What became of a command. */
    sealed interface CommandOutcome {
        /** Done, or it was so already. */
        record Done() implements CommandOutcome {}

        /** The exchange refused. {@code code} is stable kebab-case, {@code detail} is the exchange's own text. */
        record Refused(String code, String detail) implements CommandOutcome {}

        /** No connection or no answer in time: it may or may not have been done. */
        record Unreachable() implements CommandOutcome {}
    }
}
