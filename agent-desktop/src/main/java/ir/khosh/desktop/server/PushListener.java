package ir.khosh.desktop.server;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Puts the pieces of a text message together and reports every end of the connection. */
final class PushListener implements WebSocket.Listener {

    private final Consumer<String> message;
    private final Runnable ended;
    private final StringBuilder pieces = new StringBuilder();

    PushListener(Consumer<String> message, Runnable ended) {
        this.message = message;
        this.ended = ended;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        pieces.append(data);
        if (last) {
            message.accept(pieces.toString());
            pieces.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        ended.run();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        ended.run();
    }
}
