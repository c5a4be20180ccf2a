package ir.khosh.server.bench;

import ir.khosh.server.running.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One operator's push socket that only notes when the card of each call came. */
final class PopListener implements WebSocket.Listener {

    private static final Pattern CALL = Pattern.compile("\"callId\":\"([^\"]+)\"");

    private final Map<String, Long> heard;
    private final StringBuilder text = new StringBuilder();

    private PopListener(Map<String, Long> heard) {
        this.heard = heard;
    }

    /** @param heard by call, {@link System#nanoTime} */
    static WebSocket open(HttpClient client, Api operator, Map<String, Long> heard) {
        return client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + operator.token())
                .buildAsync(URI.create(operator.url().replaceFirst("http", "ws") + "/push"), new PopListener(heard))
                .join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            long now = System.nanoTime();
            if (text.indexOf("\"kind\":\"pop\"") >= 0) {
                Matcher call = CALL.matcher(text);
                if (call.find()) {
                    heard.putIfAbsent(call.group(1), now);
                }
            }
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }
}
