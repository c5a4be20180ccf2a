package ir.khosh.server.bench;

import ir.khosh.server.running.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;

/** A desktop that asks for the board and then reads nothing at all. */
final class DeafListener implements WebSocket.Listener {

    private DeafListener() {}

    static WebSocket open(HttpClient client, Api supervisor, String path) {
        WebSocket socket = client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + supervisor.token())
                .buildAsync(URI.create(supervisor.url().replaceFirst("http", "ws") + path), new DeafListener())
                .join();
        socket.sendText("watch board", true).join();
        return socket;
    }

    @Override
    public void onOpen(WebSocket socket) {
        // asks for no frame
    }
}
