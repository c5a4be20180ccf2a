package ir.khosh.server.push;

import ir.khosh.server.accounts.SessionPrincipal;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code /push?stream=&after=}. The upgrade was authenticated; a client says only which topics it watches. */
@ServerEndpoint("/push")
public class PushEndpoint {

    private static final Logger LOG = Logger.getLogger(PushEndpoint.class.getName());

    @Inject
    private Desktops desktops;

    @Inject
    private ServicelessLoader loader;

    private DesktopConnection connection;

    @OnOpen
    public void open(Session socket) throws IOException {
        if (!(socket.getUserPrincipal() instanceof SessionPrincipal signedIn)
                || signedIn.session().mustChangePassword()) {
            socket.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "not-signed-in"));
            return;
        }
        socket.setMaxIdleTimeout(0);
        socket.setMaxTextMessageBufferSize(1024);
        connection = new DesktopConnection(signedIn.session(), socket, loader);
        desktops.connect(signedIn.session(), connection, parameter(socket, "stream"), after(socket));
    }

    @OnMessage
    public void alive(PongMessage pong) {
        if (connection != null) {
            connection.ponged();
        }
    }

    @OnMessage
    public void received(String text) {
        if (connection != null) {
            Topic.watched(text).ifPresent(topic -> desktops.watch(connection, topic));
            Topic.left(text).ifPresent(connection::leave);
        }
    }

    @OnClose
    public void closed() {
        if (connection != null) {
            desktops.disconnect(connection);
        }
    }

    @OnError
    public void failed(Throwable failure) {
        LOG.log(Level.FINE, "push connection failed", failure);
        closed();
    }

    private static long after(Session socket) {
        String after = parameter(socket, "after");
        return after != null && after.matches("[0-9]{1,18}") ? Long.parseLong(after) : -1;
    }

    private static String parameter(Session socket, String name) {
        List<String> values = socket.getRequestParameterMap().get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
