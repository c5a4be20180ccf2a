package ir.khosh.telephony.asterisk;

import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueFigures;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.SupervisionControl;
import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.asterisk.ami.AmiTelephony;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * An Asterisk exchange. Made closed: {@link #start} opens it. After {@link #close} it cannot be started again.
 *
 * <p>Links to the exchange by its management socket; sees every event of a session in order or says that it was
 * {@link ir.khosh.telephony.LinkEvent.Lost}.
 */
public final class AsteriskTelephony implements Telephony {

    private final Telephony management;

    /** With the usual patience and the machine's own monotonic clock. */
    public AsteriskTelephony(ExchangeAccess access, Clock clock) {
        this(access, LinkTimes.defaults(), RawTap.none(), clock, System::nanoTime);
    }

    /** @param nanoTime monotonic nanoseconds, as {@link System#nanoTime} */
    public AsteriskTelephony(ExchangeAccess access, LinkTimes times, RawTap tap, Clock clock, LongSupplier nanoTime) {
        this.management = new AmiTelephony(access, times, tap, clock, nanoTime);
    }

    @Override
    public void start(Consumer<ExchangeEvent> listener) {
        management.start(listener);
    }

    @Override
    public CompletionStage<CommandOutcome> signIn(Extension agent, String displayName, Set<QueueName> queues) {
        return management.signIn(agent, displayName, queues);
    }

    @Override
    public CompletionStage<CommandOutcome> signOut(Extension agent) {
        return management.signOut(agent);
    }

    @Override
    public CompletionStage<CommandOutcome> pause(Extension agent, String reason) {
        return management.pause(agent, reason);
    }

    @Override
    public CompletionStage<CommandOutcome> resume(Extension agent) {
        return management.resume(agent);
    }

    @Override
    public CompletionStage<CommandOutcome> hangUp(CallId call) {
        return management.hangUp(call);
    }

    @Override
    public CallControl control() {
        return management.control();
    }

    @Override
    public SupervisionControl supervision() {
        return management.supervision();
    }

    @Override
    public CompletionStage<CommandOutcome> raisePriority(CallId call, int priority) {
        return management.raisePriority(call, priority);
    }

    @Override
    public CompletionStage<List<QueueFigures>> queueFigures() {
        return management.queueFigures();
    }

    @Override
    public void resynchronise() {
        management.resynchronise();
    }

    @Override
    public LinkState link() {
        return management.link();
    }

    @Override
    public Counters counters() {
        return management.counters();
    }

    @Override
    public void close() {
        management.close();
    }
}
