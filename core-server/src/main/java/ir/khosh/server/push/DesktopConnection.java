package ir.khosh.server.push;

import ir.khosh.server.accounts.Session;
import jakarta.websocket.CloseReason;
import jakarta.websocket.SendResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

/** One socket. Sends one text after the other; a client that falls behind is cut and comes back by resume. */
final class DesktopConnection {

    private static final int FURTHEST_BEHIND = 300;
    private static final int MOST_UNANSWERED = 4;

    /** @param kind only the newest of its kind is worth sending; null for what must all arrive */
    private record Waiting(Class<?> kind, String text) {}

    private final Session session;
    private final jakarta.websocket.Session socket;
    private final ServicelessLoader loader;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
    private boolean sending;
    private boolean ending;
    private boolean quiet = true;
    private int unanswered;

    DesktopConnection(Session session, jakarta.websocket.Session socket, ServicelessLoader loader) {
        this.loader = loader;
        this.session = session;
        this.socket = socket;
    }

    Session session() {
        return session;
    }

    synchronized int queued() {
        return waiting.size();
    }

    synchronized void watch(Topic topic) {
        topics.add(topic);
    }

    synchronized void leave(Topic topic) {
        topics.remove(topic);
    }

    synchronized boolean watches(Topic topic) {
        return topics.contains(topic);
    }

    void send(String text) {
        send(null, text);
    }

    /** Takes the place of an older one of its kind that still waits: who is slow sees less, not later. */
    synchronized void sendNewest(Class<?> kind, String text) {
        waiting.removeIf(older -> older.kind() == kind);
        send(kind, text);
    }

    private synchronized void send(Class<?> kind, String text) {
        if (ending) {
            return;
        }
        quiet = false;
        if (waiting.size() >= FURTHEST_BEHIND) {
            ending = true;
            waiting.clear();
            close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too-slow");
            return;
        }
        waiting.addLast(new Waiting(kind, text));
        next();
    }

    /** Sends it only when nothing else went out since the last beat. */
    synchronized void beat(String text) {
        if (quiet) {
            send(text);
        }
        quiet = true;
    }

    /**
     * Asks for a sign of life, which only a client that reads can give: the system's own buffers swallow hours of small
     * messages to one that does not. Counted in questions, not in time, so that a pause of ours is nobody's fault.
     *
     * @return false when it gave none for too long and was cut
     */
    synchronized boolean ping() {
        if (!ending && unanswered >= MOST_UNANSWERED) {
            ending = true;
            waiting.clear();
            close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "does-not-read");
            return false;
        }
        unanswered++;
        try {
            socket.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException e) {
            // the next question finds it unanswered
        }
        return true;
    }

    synchronized void ponged() {
        unanswered = 0;
    }

    /** Sends this last word and closes. */
    synchronized void end(String text) {
        waiting.clear();
        send(text);
        ending = true;
        next();
    }

    private synchronized void next() {
        if (sending) {
            return;
        }
        Waiting first = waiting.pollFirst();
        if (first != null) {
            sending = true;
            try {
                loader.during(() -> socket.getAsyncRemote().sendText(first.text(), this::sent));
            } catch (RuntimeException e) {
                ending = true;
                waiting.clear();
                close(CloseReason.CloseCodes.GOING_AWAY, "broken");
            }
        } else if (ending) {
            close(CloseReason.CloseCodes.VIOLATED_POLICY, "session-over");
        }
    }

    private synchronized void sent(SendResult result) {
        sending = false;
        if (result.isOK()) {
            next();
        } else {
            ending = true;
            waiting.clear();
            close(CloseReason.CloseCodes.GOING_AWAY, "broken");
        }
    }

    private void close(CloseReason.CloseCode code, String reason) {
        try {
            socket.close(new CloseReason(code, reason));
        } catch (IOException | IllegalStateException e) {
            // it is gone already
        }
    }
}
