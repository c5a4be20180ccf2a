package ir.khosh.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * A real Chromium without a window, the size of a phone and with script switched off, driven by its own DevTools
 * protocol. One page at a time; not for several threads. Pictures go to {@code target/pages/}.
 */
public final class Browser implements AutoCloseable {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;

    private final ProcessUnderTest process;
    private final WebSocket socket;
    private final String session;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    private Browser(ProcessUnderTest process) {
        this.process = process;
        String address = process.awaitLine("DevTools listening on ").replaceAll(".*listening on ", "");
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
        String target = call(null, "Target.createTarget", Api.object().put("url", "about:blank"))
                .path("targetId")
                .asText();
        session = call(
                        null,
                        "Target.attachToTarget",
                        Api.object().put("targetId", target).put("flatten", true))
                .path("sessionId")
                .asText();
        call("Page.enable", Api.object());
        call("Network.enable", Api.object());
        call(
                "Emulation.setDeviceMetricsOverride",
                Api.object()
                        .put("width", WIDTH)
                        .put("height", HEIGHT)
                        .put("deviceScaleFactor", 2)
                        .put("mobile", true));
        call("Emulation.setScriptExecutionDisabled", Api.object().put("value", true));
    }

    /** @param name of its state directory under {@code target/browser/} */
    public static Browser start(String name) {
        Path state = Path.of("target/browser", name).toAbsolutePath();
        return new Browser(ProcessUnderTest.start(
                "browser",
                state.resolve("browser.out"),
                List.of(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-extensions",
                        "--lang=fa",
                        "--user-data-dir=" + state.resolve("profile"),
                        "--remote-debugging-port=0",
                        "about:blank")));
    }

    /** Opens the address and waits until it is drawn. @return the status of the answer */
    public int open(String url) {
        return await(() -> call("Page.navigate", Api.object().put("url", url)));
    }

    /** Presses what the selector finds and waits for the next page. @return the status of its answer */
    public int press(String selector) {
        return await(() -> evaluate("document.querySelector(" + quoted(selector) + ").click()"));
    }

    public void type(String selector, String text) {
        evaluate("document.querySelector(" + quoted(selector) + ").value = " + quoted(text));
    }

    /** Chooses files in a field for files. */
    public void attach(String selector, Path... files) {
        ObjectNode choice = Api.object();
        for (Path file : files) {
            choice.withArray("files").add(file.toString());
        }
        int root = call("DOM.getDocument", Api.object())
                .path("root")
                .path("nodeId")
                .asInt();
        choice.put(
                "nodeId",
                call("DOM.querySelector", Api.object().put("nodeId", root).put("selector", selector))
                        .path("nodeId")
                        .asInt());
        call("DOM.setFileInputFiles", choice);
    }

    public int count(String selector) {
        return evaluate("document.querySelectorAll(" + quoted(selector) + ").length")
                .asInt();
    }

    /** What a reader sees. */
    public String text() {
        return evaluate("document.body.innerText").asText();
    }

    /** What a reader sees of the first that the selector finds; empty when it finds nothing. */
    public String textOf(String selector) {
        return evaluate("(document.querySelector(" + quoted(selector) + ") || {}).innerText || ''")
                .asText();
    }

    public boolean has(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ") !== null")
                .asBoolean();
    }

    /** Width in CSS pixels of what is drawn; more than the phone's when something sticks out. */
    public int drawnWidth() {
        return evaluate("document.documentElement.scrollWidth").asInt();
    }

    public String font() {
        return evaluate("document.fonts.check('16px Vazirmatn', 'سلام') ? getComputedStyle(document.body).fontFamily"
                        + " : 'not loaded'")
                .asText();
    }

    /** Bytes over the wire of the last page with its style, without the fonts. */
    public long bytesWithoutFonts() {
        List<String> fonts = new ArrayList<>();
        long bytes = 0;
        for (JsonNode event : events) {
            JsonNode what = event.path("params");
            if (event.path("method").asText().equals("Network.responseReceived")
                    && what.path("type").asText().equals("Font")) {
                fonts.add(what.path("requestId").asText());
            }
        }
        for (JsonNode event : events) {
            if (event.path("method").asText().equals("Network.loadingFinished")
                    && !fonts.contains(event.path("params").path("requestId").asText())) {
                bytes += event.path("params").path("encodedDataLength").asLong();
            }
        }
        return bytes;
    }

    /** The whole page, at twice the phone's resolution. */
    public Path picture(String name) {
        try {
            Path file = Path.of("target/pages", name + ".png");
            Files.createDirectories(file.getParent());
            JsonNode shot = call(
                    "Page.captureScreenshot", Api.object().put("format", "png").put("captureBeyondViewport", true));
            return Files.write(
                    file, Base64.getDecoder().decode(shot.path("data").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int await(Runnable step) {
        events.clear();
        step.run();
        Awaitility.await("the page is loaded")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> events.stream()
                        .anyMatch(event -> event.path("method").asText().equals("Page.loadEventFired")));
        Awaitility.await("its fonts are loaded")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> evaluate("document.fonts.status").asText().equals("loaded"));
        return events.stream()
                .filter(event -> event.path("method").asText().equals("Network.responseReceived"))
                .map(event -> event.path("params"))
                .filter(response -> response.path("type").asText().equals("Document"))
                .reduce((first, second) -> second)
                .map(response -> response.path("response").path("status").asInt())
                .orElse(0);
    }

    private JsonNode evaluate(String expression) {
        return call(
                        "Runtime.evaluate",
                        Api.object().put("expression", expression).put("returnByValue", true))
                .path("result")
                .path("value");
    }

    private JsonNode call(String method, ObjectNode parameters) {
        return call(session, method, parameters);
    }

    private JsonNode call(String to, String method, ObjectNode parameters) {
        int id = ids.incrementAndGet();
        ObjectNode message = Api.object().put("id", id).put("method", method);
        message.set("params", parameters);
        if (to != null) {
            message.put("sessionId", to);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        socket.sendText(message.toString(), true).join();
        try {
            JsonNode said = answer.get(30, TimeUnit.SECONDS);
            if (said.has("error")) {
                throw new AssertionError(method + ": " + said.path("error"));
            }
            return said.path("result");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(method, e);
        }
    }

    private static String quoted(String text) {
        try {
            return Api.JSON.writeValueAsString(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.close();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void hear(String message) {
            try {
                JsonNode heard = Api.JSON.readTree(message);
                CompletableFuture<JsonNode> waiting =
                        open.remove(heard.path("id").asInt());
                if (waiting != null) {
                    waiting.complete(heard);
                } else {
                    events.add(heard);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
