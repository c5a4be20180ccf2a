package ir.khosh.desktop.phone;

import java.nio.ByteBuffer;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/** One call's connection from the exchange. Safe for several threads; silent when the exchange has gone. */
final class MediaLine {

    private final WebSocket socket;

    MediaLine(WebSocket socket) {
        this.socket = socket;
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
