package ir.khosh.desktop.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;

/**
 * Where the exchange dials this desk. Takes a connection only with the seat's own name and secret, and only while the
 * desk can ring; a refusal costs the caller nothing, since the queue tries the next operator at once.
 */
final class MediaServer extends WebSocketServer {

    /** Told on the socket's threads. */
    interface Listener {
        void dialled(MediaLine line, MediaStart start);

        void sound(MediaLine line, byte[] lineSound);

        void gone(MediaLine line);

        /** The port could not be opened or broke. */
        void failed(Exception why);

        void listening();
    }

    private static final Logger LOG = Logger.getLogger(MediaServer.class.getName());

    private final byte[] credentials;
    private final BooleanSupplier mayRing;
    private final Listener listener;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<WebSocket, MediaLine> lines = new ConcurrentHashMap<>();

    MediaServer(InetSocketAddress address, String username, String secret, BooleanSupplier mayRing, Listener listener) {
        super(address, 2, List.of(new Draft_6455(List.of(), List.of(new Protocol("media"), new Protocol("")))));
        this.credentials = ("Basic "
                        + Base64.getEncoder()
                                .encodeToString((username + ":" + secret).getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.US_ASCII);
        this.mayRing = mayRing;
        this.listener = listener;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(0);
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
        byte[] shown = request.getFieldValue("Authorization").getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(credentials, shown)) {
            LOG.warning("a stranger tried to bring sound to this desk");
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "not allowed");
        }
        if (!mayRing.getAsBoolean()) {
            throw new InvalidDataException(CloseFrame.TRY_AGAIN_LATER, "busy");
        }
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    @Override
    public void onStart() {
        listener.listening();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake request) {
        lines.put(socket, new MediaLine(socket));
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        try {
            JsonNode control = json.readTree(message);
            if (control.path("event").asText().equals("MEDIA_START")) {
                listener.dialled(lines.get(socket), MediaStart.of(control));
            }
        } catch (JsonProcessingException e) {
            LOG.warning("the exchange said something unreadable on the media socket");
        }
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer message) {
        byte[] sound = new byte[message.remaining()];
        message.get(sound);
        MediaLine line = lines.get(socket);
        if (line != null) {
            listener.sound(line, sound);
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        MediaLine line = lines.remove(socket);
        if (line != null) {
            listener.gone(line);
        }
    }

    @Override
    public void onError(WebSocket socket, Exception failure) {
        if (socket == null) {
            listener.failed(failure);
        } else {
            LOG.log(Level.FINE, "a media connection broke", failure);
        }
    }
}
