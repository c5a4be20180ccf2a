package ir.khosh.server.push;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Put beside the application by the bench alone: sockets as one would keep them without any of our care. */
@ServerEndpoint("/bare")
public class BareEndpoint {

    private static final Set<Session> OPEN = ConcurrentHashMap.newKeySet();

    @OnOpen
    public void open(Session socket) {
        socket.setMaxIdleTimeout(0);
        OPEN.add(socket);
    }

    @OnClose
    public void closed(Session socket) {
        OPEN.remove(socket);
    }

    static void sendToAll(String text) {
        OPEN.forEach(socket -> socket.getAsyncRemote().sendText(text));
    }
}
