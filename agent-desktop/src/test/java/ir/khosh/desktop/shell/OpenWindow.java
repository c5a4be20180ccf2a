package ir.khosh.desktop.shell;

import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.server.Disk;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;

/** A real window on a real screen and the hands that type at it. */
final class OpenWindow implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final DesktopWindow window;

    private OpenWindow(Stage stage, DesktopWindow window) {
        this.stage = stage;
        this.window = window;
    }

    static OpenWindow at(URI server, Path state) {
        OpenWindow opened = ask(() -> {
            Stage stage = new Stage();
            DesktopWindow window = new DesktopWindow(
                    stage, new DesktopOptions(server, state, 1366, 768, 0, 0, Optional.empty()), Clock.systemUTC());
            window.open();
            stage.toFront();
            stage.requestFocus();
            return new OpenWindow(stage, window);
        });
        opened.awaitKeys();
        return opened;
    }

    /** Without a window manager a window may lose the keys to nobody. */
    private void awaitKeys() {
        await("the window has the keys")
                .atMost(LIMIT)
                .until(() -> ask(() -> {
                    if (!stage.isFocused()) {
                        stage.toFront();
                        stage.requestFocus();
                    }
                    return stage.isFocused();
                }));
    }

    void enterPassword() {
        awaitFocus("signin-username");
        write("narges");
        press(KeyCode.TAB);
        write("secret-word");
        press(KeyCode.ENTER);
    }

    OpenWindow signIn() {
        enterPassword();
        awaitText("idle-title", "آمادهٔ تماس بعدی");
        return this;
    }

    /** The last key with those before it held; it goes to what has the focus, whichever window the screen favours. */
    void press(KeyCode... keys) {
        List<KeyCode> held = List.of(keys).subList(0, keys.length - 1);
        KeyCode key = keys[keys.length - 1];
        fire(KeyEvent.KEY_PRESSED, "", key, held);
        if (held.isEmpty() && key.isDigitKey()) {
            fire(KeyEvent.KEY_TYPED, key.getName(), KeyCode.UNDEFINED, held);
        }
        fire(KeyEvent.KEY_RELEASED, "", key, held);
    }

    /** At the window itself, whatever floats above it. */
    void pressAtDesk(KeyCode... keys) {
        List<KeyCode> held = List.of(keys).subList(0, keys.length - 1);
        fire(stage, KeyEvent.KEY_PRESSED, "", keys[keys.length - 1], held);
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode key, List<KeyCode> held) {
        fire(ask(this::withKeys), type, character, key, held);
    }

    private static void fire(Window to, EventType<KeyEvent> type, String character, KeyCode key, List<KeyCode> held) {
        ask(() -> {
            Scene scene = to.getScene();
            Node focused = scene.getFocusOwner();
            Event.fireEvent(
                    focused == null ? scene : focused,
                    new KeyEvent(
                            type,
                            character,
                            key.getName(),
                            key,
                            held.contains(KeyCode.SHIFT),
                            held.contains(KeyCode.CONTROL),
                            held.contains(KeyCode.ALT),
                            false));
            return null;
        });
    }

    void write(String text) {
        awaitKeys();
        robot.targetWindow(ask(this::withKeys)).write(text);
    }

    /** What floats above this window and took the focus goes first. */
    private Window withKeys() {
        return floating()
                .filter(one -> one.getScene().getFocusOwner() != null)
                .findFirst()
                .orElse(stage);
    }

    private Stream<Window> floating() {
        return Window.getWindows().stream()
                .filter(one ->
                        one instanceof PopupWindow popup && popup.isShowing() && popup.getOwnerWindow() == stage);
    }

    /** The node with this id, when it can be seen. */
    Optional<Node> find(String id) {
        return ask(() -> Stream.concat(Stream.of(stage), floating())
                .flatMap(one -> one.getScene().getRoot().lookupAll("#" + id).stream())
                .filter(OpenWindow::isShown)
                .findFirst());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    String text(String id) {
        return find(id).map(node -> ask(() -> node instanceof Labeled labeled
                        ? labeled.getText()
                        : node instanceof TextInputControl input ? input.getText() : ""))
                .orElse("");
    }

    void awaitShown(String id) {
        await("#" + id).atMost(LIMIT).until(() -> find(id).isPresent());
    }

    void awaitGone(String id) {
        await("no #" + id).atMost(LIMIT).until(() -> find(id).isEmpty());
    }

    void awaitText(String id, String text) {
        await("#" + id + " says " + text).atMost(LIMIT).until(() -> text(id).contains(text));
    }

    void awaitFocus(String id) {
        await("#" + id + " has the focus").atMost(LIMIT).until(() -> focused().equals(id));
    }

    String focused() {
        return ask(() -> {
            Node owner = withKeys().getScene().getFocusOwner();
            return owner == null ? "" : String.valueOf(owner.getId());
        });
    }

    /** As a click into it would. */
    void focus(String id) {
        Node node = find(id).orElseThrow();
        ask(() -> {
            node.requestFocus();
            return null;
        });
        awaitFocus(id);
    }

    void awaitResults() {
        await("results").atMost(LIMIT).until(() -> ask(OpenWindow::popupShown));
    }

    private static boolean popupShown() {
        return Window.getWindows().stream().anyMatch(one -> one instanceof PopupWindow && one.isShowing());
    }

    /** Keeps what the window shows under {@code target/pictures}, without what floats above it. */
    void picture(String name) {
        ask(() -> {
            WritableImage seen = stage.getScene().snapshot(null);
            int width = (int) seen.getWidth();
            int height = (int) seen.getHeight();
            BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            int[] pixels = new int[width * height];
            seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            copy.setRGB(0, 0, width, height, pixels, 0, width);
            Path file = Path.of("target", "pictures", name + "-" + width + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
            return null;
        });
    }

    void resize(int width, int height) {
        ask(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        await("the window is as wide")
                .atMost(LIMIT)
                .until(() -> ask(() -> stage.getScene().getWidth() == width));
    }

    static <T> T ask(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        ask(() -> {
            window.close();
            stage.hide();
            return null;
        });
        await("what it had to write is written").until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals(Disk.THREAD)));
    }
}
