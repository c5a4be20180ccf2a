package ir.khosh.desktop.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.wire.agents.RefusedSound;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
import org.java_websocket.server.DefaultSSLWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;

/**
 * Where the exchange dials this desk. Takes one connection at a time, only with the seat's own name and secret, and only
 * while the desk can ring; a refusal costs the caller nothing, since the queue tries the next operator at once. A connection
 * is one call: what begins a second one on it is passed over, so that nobody hears two.
 */
final class MediaServer extends WebSocketServer {

    /** Told on the socket's threads. */
    interface Listener {
        void dialled(MediaLine line, MediaStart start);

        void sound(MediaLine line, byte[] lineSound);

        void gone(MediaLine line);

        /** @param why one of the codes of {@link RefusedSound} */
        void refused(String why);

        /** Ten times a second while the port is open. */
        void beat();

        /** The port could not be opened or broke. */
        void failed(Exception why);

        void listening();
    }

    private static final Logger LOG = Logger.getLogger(MediaServer.class.getName());

    /** An exchange that was cut off without a word must not keep its line for ever. */
    private static final int LOST_SECONDS = 10;

    private final byte[] credentials;
    private final BooleanSupplier mayRing;
    private final Listener listener;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicReference<MediaLine> only = new AtomicReference<>();
    private final Heartbeat heartbeat = new Heartbeat(this::beat);

    MediaServer(MediaAddress address, BooleanSupplier mayRing, Listener listener) {
        super(address.place(), 2, List.of(new Draft_6455(List.of(), List.of(new Protocol("media"), new Protocol("")))));
        this.credentials = ("Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (address.username() + ":" + address.secret()).getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.US_ASCII);
        this.mayRing = mayRing;
        this.listener = listener;
        if (address.encryption() != null) {
            setWebSocketFactory(new DefaultSSLWebSocketServerFactory(address.encryption()));
        }
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(LOST_SECONDS);
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
        byte[] shown = request.getFieldValue("Authorization").getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(credentials, shown)) {
            LOG.warning("a stranger tried to bring sound to this desk");
            listener.refused(RefusedSound.STRANGER);
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "not allowed");
        }
        if (only.get() != null) {
            listener.refused(RefusedSound.SECOND_CONNECTION);
            throw new InvalidDataException(CloseFrame.TRY_AGAIN_LATER, "busy");
        }
        if (!mayRing.getAsBoolean()) {
            throw new InvalidDataException(CloseFrame.TRY_AGAIN_LATER, "busy");
        }
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    @Override
    public void onStart() {
        heartbeat.start();
        listener.listening();
    }

    /** Two may have passed the door in the same moment. */
    @Override
    public void onOpen(WebSocket socket, ClientHandshake request) {
        if (!only.compareAndSet(null, new MediaLine(socket))) {
            LOG.warning("a second connection for sound was refused");
            listener.refused(RefusedSound.SECOND_CONNECTION);
            socket.close(CloseFrame.TRY_AGAIN_LATER, "busy");
        }
    }

    private void beat() {
        line().ifPresent(MediaLine::beat);
        listener.beat();
    }

    private Optional<MediaLine> line() {
        return Optional.ofNullable(only.get());
    }

    private Optional<MediaLine> line(WebSocket socket) {
        return line().filter(line -> line.isOn(socket));
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        try {
            JsonNode control = json.readTree(message);
            if (control.path("event").asText().equals("MEDIA_START")) {
                line(socket).ifPresent(line -> begin(line, MediaStart.of(control)));
            }
        } catch (JsonProcessingException e) {
            LOG.warning("the exchange said something unreadable on the media socket");
        }
    }

    private void begin(MediaLine line, MediaStart start) {
        if (line.begin()) {
            listener.dialled(line, start);
        } else {
            LOG.warning("a second call on a living connection was passed over: " + start.callId());
            listener.refused(RefusedSound.SECOND_CALL);
        }
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer message) {
        byte[] sound = new byte[message.remaining()];
        message.get(sound);
        line(socket).ifPresent(line -> listener.sound(line, sound));
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        line(socket).ifPresent(line -> {
            only.set(null);
            listener.gone(line);
        });
    }

    @Override
    public void onError(WebSocket socket, Exception failure) {
        if (socket == null) {
            listener.failed(failure);
        } else {
            LOG.log(Level.FINE, "a media connection broke", failure);
        }
    }

    @Override
    public void stop(int timeout, String reason) throws InterruptedException {
        heartbeat.close();
        super.stop(timeout, reason);
    }
}
