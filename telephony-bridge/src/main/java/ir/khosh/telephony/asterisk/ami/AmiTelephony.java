package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueFigures;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.SupervisionControl;
import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.asterisk.ExchangeAccess;
import ir.khosh.telephony.asterisk.LinkTimes;
import ir.khosh.telephony.asterisk.RawTap;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@link Telephony} over the management socket. Four threads: link, reader, events, commands with the watch. */
public final class AmiTelephony implements Telephony {

    private static final long WATCH_MILLIS = 100;

    private final ExchangeAccess access;
    private final LinkTimes times;
    private final LongSupplier nanoTime;
    private final Inbox inbox;
    private final LinkStatus status;
    private final CallDirectory directory = new CallDirectory();
    private final Summaries summaries = new Summaries();
    private final Reconnection reconnection;
    private final ScheduledExecutorService sender =
            Executors.newScheduledThreadPool(1, task -> thread(task, "telephony-commands"));
    private final ScheduledExecutorService watch =
            Executors.newScheduledThreadPool(1, task -> thread(task, "telephony-watch"));
    private final Commands commands;
    private final RecordingCommands recording;
    private final CallControl control;
    private final SupervisionControl supervision;
    // held, so that the raised level is not lost with a collected logger; asterisk-java reports each attempt to connect
    private final Logger library = Logger.getLogger("org.asteriskjava");
    private volatile Delivery delivery;
    private volatile EventPump pump;

    public AmiTelephony(ExchangeAccess access, LinkTimes times, RawTap tap, Clock clock, LongSupplier nanoTime) {
        this.access = access;
        this.times = times;
        this.nanoTime = nanoTime;
        this.inbox = new Inbox(times.inbox());
        this.status = new LinkStatus(clock);
        this.reconnection = new Reconnection(
                () -> new AmiSession(access, times, tap, inbox::event, inbox::malformed, clock, nanoTime),
                times,
                status,
                inbox,
                clock);
        Members members = new Members(access.desks().keySet());
        Questions questions = new Questions(status, sender, times.command().toMillis());
        this.commands = new Commands(
                questions,
                directory,
                inbox,
                summaries,
                clock,
                members,
                times.command().toMillis());
        this.recording = new RecordingCommands(questions, directory);
        this.control = new CallCommands(questions, directory, members, recording);
        this.supervision = new SupervisionCommands(questions, directory, members);
        library.setLevel(Level.SEVERE);
    }

    @Override
    public synchronized void start(Consumer<ExchangeEvent> listener) {
        if (pump != null) {
            throw new IllegalStateException("already started");
        }
        TrackedCalls calls = new TrackedCalls();
        delivery = new Delivery(calls, directory, listener);
        EventTranslator translator = new EventTranslator(calls, directory, delivery, recording);
        pump = new EventPump(inbox, status, access, times, calls, translator, summaries, delivery, nanoTime);
        thread(pump, "telephony-events").start();
        thread(reconnection, "telephony-link").start();
        watch.scheduleWithFixedDelay(reconnection::checkSilence, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        sender.scheduleWithFixedDelay(
                reconnection::ping, times.ping().toMillis(), times.ping().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletionStage<CommandOutcome> signIn(Extension agent, String displayName, Set<QueueName> queues) {
        return commands.signIn(agent, displayName, queues);
    }

    @Override
    public CompletionStage<CommandOutcome> signOut(Extension agent) {
        List<QueueName> all = new ArrayList<>(access.queues());
        all.add(access.overflow());
        return commands.signOut(agent, all);
    }

    @Override
    public CompletionStage<CommandOutcome> pause(Extension agent, String reason) {
        return commands.pause(agent, true, reason);
    }

    @Override
    public CompletionStage<CommandOutcome> resume(Extension agent) {
        return commands.pause(agent, false, null);
    }

    @Override
    public CompletionStage<CommandOutcome> hangUp(CallId call) {
        return commands.hangUp(call);
    }

    @Override
    public CallControl control() {
        return control;
    }

    @Override
    public SupervisionControl supervision() {
        return supervision;
    }

    @Override
    public CompletionStage<CommandOutcome> raisePriority(CallId call, int priority) {
        return commands.raisePriority(call, priority);
    }

    @Override
    public CompletionStage<List<QueueFigures>> queueFigures() {
        List<QueueName> ours = new ArrayList<>(access.queues());
        ours.add(access.overflow());
        return commands.figures(ours);
    }

    @Override
    public void resynchronise() {
        inbox.news(new Inbound.Refresh());
    }

    @Override
    public LinkState link() {
        return status.state();
    }

    @Override
    public Counters counters() {
        EventPump running = pump;
        return new Counters(
                inbox.receivedCount(),
                running == null ? 0 : delivery.count(),
                running == null ? 0 : running.ignoredCount(),
                inbox.malformedCount(),
                inbox.droppedCount(),
                status.reconnections(),
                inbox.size());
    }

    @Override
    public synchronized void close() {
        if (pump != null) {
            pump.close();
        }
        reconnection.close();
        watch.shutdownNow();
        sender.shutdownNow();
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
