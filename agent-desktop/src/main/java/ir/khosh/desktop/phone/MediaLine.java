package ir.khosh.desktop.phone;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;

/** One call's connection from the exchange. Safe for several threads; silent when the exchange has gone. */
final class MediaLine {

    private static final int BEATS_TO_BEGIN = 20;

    private final WebSocket socket;
    private final AtomicBoolean begun = new AtomicBoolean();
    private int beats;

    MediaLine(WebSocket socket) {
        this.socket = socket;
    }

    boolean isOn(WebSocket other) {
        return socket == other;
    }

    /** @return false when its call has begun before */
    boolean begin() {
        return begun.compareAndSet(false, true);
    }

    /** A sign of life; who has taken the line and says nothing of a call loses it. One thread calls this. */
    void beat() {
        beats++;
        if (beats > BEATS_TO_BEGIN && !begun.get()) {
            socket.close(CloseFrame.POLICY_VALIDATION, "no call");
            return;
        }
        try {
            socket.sendPing();
        } catch (WebsocketNotConnectedException e) {
            // the end of the call is on its way to us
        }
    }

    void answer() {
        send("{\"command\":\"ANSWER\"}");
    }

    void hangUp() {
        send("{\"command\":\"HANGUP\"}");
        socket.close();
    }

    void speak(byte[] lineFrame) {
        try {
            socket.send(ByteBuffer.wrap(lineFrame));
        } catch (WebsocketNotConnectedException e) {
            // the end of the call is on its way to us
        }
    }

    private void send(String command) {
        try {
            socket.send(command);
        } catch (WebsocketNotConnectedException e) {
            // the end of the call is on its way to us
        }
    }
}
