package ir.khosh.server.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.server.accounts.Session;
import ir.khosh.server.accounts.SessionEnded;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.push.PushFrame;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Every open desktop. Messages to a person are numbered and kept for a while, so that a desktop whose connection broke
 * misses nothing. Safe for several threads; never blocks on a socket.
 */
@Singleton
public class Desktops {

    private final Map<Long, PersonalStream> streams = new ConcurrentHashMap<>();
    private final Map<Class<?>, Push> coalesced = new ConcurrentHashMap<>();
    private final Map<Topic, Map<Class<?>, Push>> topics = new ConcurrentHashMap<>();
    private final Map<Topic, Map<Class<?>, String>> last = new ConcurrentHashMap<>();
    private final ObjectMapper json;
    private final Instance<DesktopState> state;
    private final Clock clock;
    private final MetricRegistry metrics;

    @Inject
    Desktops(ObjectMapper json, Instance<DesktopState> state, Clock clock, MetricRegistry metrics) {
        this.json = json;
        this.state = state;
        this.clock = clock;
        this.metrics = metrics;
        metrics.gauge("khosh_push_connections", () -> connections().size());
        metrics.gauge(
                "khosh_push_queue",
                () -> connections().stream().mapToInt(DesktopConnection::queued).sum());
    }

    /** To whoever sits at this extension; without effect when no desktop was ever open there. */
    public void toExtension(String extension, Push message) {
        streams.values().stream().filter(stream -> stream.isAt(extension)).forEach(stream -> stream.add(message));
    }

    public void toUser(long userId, Push message) {
        PersonalStream stream = streams.get(userId);
        if (stream != null) {
            stream.add(message);
        }
    }

    public void toAll(Push message) {
        streams.values().forEach(stream -> stream.add(message));
    }

    /** To all, but only the newest of its kind and not faster than four times a second; outside the sequence. */
    public void coalesce(Push message) {
        coalesced.put(message.getClass(), message);
    }

    /** The same for those who watch the topic; whoever begins to watch gets the last of each kind at once. */
    public void coalesce(Topic topic, Push message) {
        topics.computeIfAbsent(topic, none -> new ConcurrentHashMap<>()).put(message.getClass(), message);
    }

    public boolean isWatched(Topic topic) {
        return connections().stream().anyMatch(connection -> connection.watches(topic));
    }

    /** Without effect for a role that the topic is not for. */
    void watch(DesktopConnection connection, Topic topic) {
        if (topic.isFor(connection.session().role())) {
            connection.watch(topic);
            last.getOrDefault(topic, Map.of()).forEach((kind, text) -> connection.sendNewest(kind, text));
        }
    }

    void connect(Session session, DesktopConnection connection, String streamId, long after) {
        PersonalStream stream = streams.compute(
                session.userId(),
                (id, known) -> known != null && known.isAt(session.extension())
                        ? known
                        : new PersonalStream(session.extension(), this::text));
        boolean resumed = stream.canResume(streamId, after);
        long from = resumed ? after : stream.head();
        Push.Welcome welcome = state.isResolvable()
                ? state.get().welcome(session.extension(), stream.id(), resumed)
                : new Push.Welcome(stream.id(), resumed, null, List.of(), List.of(), null, null, List.of());
        stream.attach(connection, text(from, welcome), from);
        metrics.counter(resumed ? "khosh_push_resumed" : "khosh_push_fresh").inc();
    }

    void disconnect(DesktopConnection connection) {
        streams.values().forEach(stream -> stream.detach(connection));
    }

    /** Four times a second, by the pulse. */
    void sendCoalesced() {
        for (Class<?> kind : coalesced.keySet()) {
            Push message = coalesced.remove(kind);
            if (message != null) {
                String text = text(0, message);
                connections().forEach(connection -> connection.send(text));
            }
        }
        topics.forEach(this::sendTopic);
    }

    private void sendTopic(Topic topic, Map<Class<?>, Push> kinds) {
        for (Class<?> kind : kinds.keySet()) {
            Push message = kinds.remove(kind);
            if (message != null) {
                String text = text(0, message);
                last.computeIfAbsent(topic, none -> new ConcurrentHashMap<>()).put(kind, text);
                connections().stream()
                        .filter(connection -> connection.watches(topic))
                        .forEach(connection -> connection.sendNewest(kind, text));
            }
        }
    }

    /** Once a second, by the pulse. */
    void beat() {
        String text = text(0, null);
        connections().forEach(connection -> connection.beat(text));
    }

    /** By the pulse; who does not read is cut and may come back. */
    void ping() {
        for (DesktopConnection connection : connections()) {
            if (!connection.ping()) {
                metrics.counter("khosh_push_deaf_cut").inc();
                disconnect(connection);
            }
        }
    }

    Collection<DesktopConnection> connections() {
        return streams.values().stream()
                .flatMap(stream -> stream.connections().stream())
                .toList();
    }

    void onSessionEnded(@Observes SessionEnded ended) {
        String text = text(0, new Push.SessionOver(ended.reason()));
        connections().stream()
                .filter(connection -> connection.session().id().equals(ended.sessionId()))
                .forEach(connection -> connection.end(text));
    }

    private String text(long sequence, Push message) {
        try {
            return json.writeValueAsString(new PushFrame(sequence, clock.instant(), message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
