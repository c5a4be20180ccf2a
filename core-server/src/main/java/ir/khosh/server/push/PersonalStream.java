package ir.khosh.server.push;

import ir.khosh.wire.push.Push;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** Numbered messages to one person, the last of them kept. */
final class PersonalStream {

    private static final int KEPT = 512;

    private record Kept(long sequence, String text) {}

    private final String id = UUID.randomUUID().toString();
    private final String extension;
    private final BiFunction<Long, Push, String> text;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private final List<DesktopConnection> connections = new CopyOnWriteArrayList<>();
    private long head;

    PersonalStream(String extension, BiFunction<Long, Push, String> text) {
        this.extension = extension;
        this.text = text;
    }

    String id() {
        return id;
    }

    boolean isAt(String wanted) {
        return Objects.equals(extension, wanted);
    }

    synchronized long head() {
        return head;
    }

    synchronized void add(Push message) {
        head++;
        Kept frame = new Kept(head, text.apply(head, message));
        kept.addLast(frame);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        connections.forEach(connection -> connection.send(frame.text()));
    }

    /** True when everything after this number is still here. */
    synchronized boolean canResume(String stream, long after) {
        return id.equals(stream)
                && after >= 0
                && after <= head
                && (after == head || kept.peekFirst().sequence() <= after + 1);
    }

    /** The welcome first, then everything after {@code from}, then what comes. */
    synchronized void attach(DesktopConnection connection, String welcome, long from) {
        connection.send(welcome);
        kept.stream().filter(frame -> frame.sequence() > from).forEach(frame -> connection.send(frame.text()));
        connections.add(connection);
    }

    void detach(DesktopConnection connection) {
        connections.remove(connection);
    }

    Collection<DesktopConnection> connections() {
        return connections;
    }
}
