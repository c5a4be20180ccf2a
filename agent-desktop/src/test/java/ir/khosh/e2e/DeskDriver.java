package ir.khosh.e2e;

import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.shell.DesktopOptions;
import ir.khosh.desktop.shell.DesktopWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.core.ConditionTimeoutException;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** One operator at a real window, who uses the keyboard. */
final class DeskDriver implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration KEY_ARRIVES = Duration.ofSeconds(1);
    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_TABS = 25;

    // the status line, in pixels
    private static final double STRIP = 24;

    private final FxRobot robot = new FxRobot();
    private final String username;
    private final String extension;
    private final Path state;
    private Stage stage;
    private DesktopWindow window;

    DeskDriver(String username, String extension, Path state) {
        this.username = username;
        this.extension = extension;
        this.state = state;
    }

    String username() {
        return username;
    }

    String extension() {
        return extension;
    }

    /** The desktop's own record of when each card was painted. */
    Path pops() {
        return state.resolve("desktop/" + username + "/pops.jsonl");
    }

    /** Everything this operator has written and not finished, as the desktop keeps it on this machine. */
    String draftsOnDisk() {
        Path folder = state.resolve("desktop/" + username + "/drafts");
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open(String server, int x) {
        open(server, x, 1366, 768);
    }

    void open(String server, int x, int width, int height) {
        startToolkit();
        onScreen(() -> {
            stage = new Stage();
            window = new DesktopWindow(
                    stage,
                    new DesktopOptions(URI.create(server), state, width, height, x, 0, Optional.empty()),
                    Clock.systemUTC());
            window.open();
            return null;
        });
    }

    /** Harmless when it runs already; closing a window does not end it. */
    private static void startToolkit() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("the screen did not come up", e);
        }
        Platform.setImplicitExit(false);
    }

    void signIn(String password) {
        // a program that was killed in the middle of a word leaves its keys held down
        robot.release(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.ALT);
        focus();
        awaitNode("#signin-username");
        typeUntilThere("#signin-username", username);
        typeUntilThere("#signin-password", password);
        focus();
        press(KeyCode.ENTER);
        try {
            awaitNode("#state-line");
        } catch (ConditionTimeoutException e) {
            Path picture = Installation.HOME.resolve("target/e2e/not-signed-in-" + username + ".png");
            Display.present().ifPresent(display -> display.screenshot(picture));
            throw new IllegalStateException(username + " is not signed in: " + signInShown(), e);
        }
    }

    private String signInShown() {
        return onScreen(() -> "in focus " + stage.isFocused() + ", focus owner "
                        + stage.getScene().getFocusOwner() + ", button "
                        + find("#signin-button")
                                .map(button -> button.isDisabled() ? "busy" : "free")
                                .orElse("gone"))
                + ", message " + text("#signin-message") + ", name " + text("#signin-username") + ", password of "
                + text("#signin-password").length() + " characters, windows "
                + onScreen(() -> Window.getWindows().stream()
                        .map(one -> one.isShowing() + "/" + one.isFocused())
                        .toList());
    }

    /** The screen itself chooses a field once, just after it opened. */
    private void typeUntilThere(String field, String text) {
        for (int attempt = 1; !text(field).equals(text); attempt++) {
            focus();
            type(field, text);
            try {
                await(field + " holds what was typed").atMost(PATIENCE).until(() -> text(field)
                        .equals(text));
            } catch (ConditionTimeoutException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** @param shown what stands on the screen when the new password was taken */
    void signInFirstTime(String oneTime, String password, String shown) {
        focus();
        awaitNode("#signin-username");
        type("#signin-username", username);
        type("#signin-password", oneTime);
        press(KeyCode.ENTER);
        awaitNode("#signin-new-password");
        type("#signin-new-password", password);
        press(KeyCode.ENTER);
        type("#signin-repeat-password", password);
        press(KeyCode.ENTER);
        awaitNode(shown);
    }

    /** Goes on with the tabulator until the field has the focus, as a hand does, and replaces what stands there. */
    void tabTo(String field) {
        awaitNode(field);
        for (int steps = 0; steps < MOST_TABS && !onScreen(() -> holdsFocus(field)); steps++) {
            press(KeyCode.TAB);
        }
        await(field + " by the tabulator").atMost(LIMIT).until(() -> onScreen(() -> holdsFocus(field)));
        onScreen(() -> {
            if (stage.getScene().getFocusOwner() instanceof TextInputControl input) {
                input.selectAll();
            }
            return null;
        });
    }

    /** At the field that has the focus. */
    void write(String text) {
        robot.targetWindow(stage).write(text);
    }

    /** Writes into the search field that has the focus and takes the first thing it finds. */
    void writeAndTake(String text) {
        write(text);
        await(text + " found").atMost(LIMIT).until(() -> onScreen(DeskDriver::popupShown));
        press(KeyCode.ENTER);
        await(text + " taken").atMost(LIMIT).until(() -> onScreen(() -> !popupShown()));
    }

    void awaitFocus(String field) {
        awaitNode(field);
        await(field + " in focus").atMost(LIMIT).until(() -> onScreen(() -> holdsFocus(field)));
    }

    /** The window as large as this, in pixels. */
    void resize(int width, int height) {
        onScreen(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
    }

    /**
     * Makes this window the one that gets the keys, seen by a key that does nothing: a window may believe that it has the
     * focus while the screen gives the keys to nobody, as after another one was closed. The screen ignores a wish that is
     * older than another program's; a click on the line at the bottom, where nothing happens, makes it a new one.
     */
    void focus() {
        askForKeys();
        await("window of " + username + " in focus").atMost(LIMIT).until(() -> {
            if (keysArrive()) {
                return true;
            }
            robot.clickOn(stage.getX() + stage.getWidth() / 2, stage.getY() + stage.getHeight() - STRIP / 2);
            askForKeys();
            return false;
        });
    }

    private boolean keysArrive() {
        CountDownLatch arrived = new CountDownLatch(1);
        EventHandler<KeyEvent> witness = key -> arrived.countDown();
        onScreen(() -> {
            stage.addEventFilter(KeyEvent.KEY_PRESSED, witness);
            return null;
        });
        try {
            robot.push(KeyCode.SHIFT);
            return arrived.await(KEY_ARRIVES.toMillis(), TimeUnit.MILLISECONDS) && onScreen(stage::isFocused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            onScreen(() -> {
                stage.removeEventFilter(KeyEvent.KEY_PRESSED, witness);
                return null;
            });
        }
    }

    private void askForKeys() {
        onScreen(() -> {
            stage.toFront();
            stage.requestFocus();
            return null;
        });
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    /** As a click on the button does. */
    void fire(String button) {
        awaitNode(button);
        onScreen(() -> {
            find(button).map(ButtonBase.class::cast).orElseThrow().fire();
            return null;
        });
    }

    /** Goes to the field, replaces what stands there. */
    void type(String field, String text) {
        awaitNode(field);
        onScreen(() -> {
            find(field).orElseThrow().requestFocus();
            return null;
        });
        await(field + " in focus").atMost(LIMIT).until(() -> onScreen(() -> holdsFocus(field)));
        onScreen(() -> {
            if (stage.getScene().getFocusOwner() instanceof TextInputControl input) {
                input.selectAll();
            }
            return null;
        });
        robot.targetWindow(stage).write(text);
    }

    /** Types into a search field and takes the first thing it finds. */
    void search(String field, String text) {
        type(field, text);
        await(field + " finds " + text).atMost(LIMIT).until(() -> onScreen(DeskDriver::popupShown));
        press(KeyCode.ENTER);
        await(field + " taken").atMost(LIMIT).until(() -> onScreen(() -> !popupShown()));
    }

    /** Goes on a break by the keyboard: the state's key, then the first reason. */
    void pause() {
        press(KeyCode.F11);
        await("reasons for a break").atMost(LIMIT).until(() -> onScreen(DeskDriver::popupShown));
        press(KeyCode.DIGIT1);
    }

    private static boolean popupShown() {
        return Window.getWindows().stream().anyMatch(window -> window instanceof PopupWindow && window.isShowing());
    }

    private boolean holdsFocus(String field) {
        Node node = find(field).orElse(null);
        for (Node owner = stage.getScene().getFocusOwner(); owner != null; owner = owner.getParent()) {
            if (owner == node) {
                return true;
            }
        }
        return false;
    }

    void awaitNode(String selector) {
        await(username + ": " + selector).atMost(LIMIT).until(() -> visible(selector));
    }

    /** Both lights of the lowest line are green: the server and the exchange are there and what is shown is fresh. */
    void awaitConnected() {
        awaitNode("#link-server.good");
        awaitNode("#link-exchange.good");
    }

    void awaitEnabled(String selector) {
        await(username + ": " + selector + " enabled")
                .atMost(LIMIT)
                .until(() -> onScreen(
                        () -> find(selector).filter(node -> !node.isDisabled()).isPresent()));
    }

    /** There, and can be pressed. */
    boolean enabled(String selector) {
        return onScreen(() -> find(selector).filter(node -> !node.isDisabled()).isPresent());
    }

    /** For those who look at it on the screen's thread. */
    Node node(String selector) {
        awaitNode(selector);
        return onScreen(() -> find(selector).orElseThrow());
    }

    boolean visible(String selector) {
        return onScreen(() -> find(selector).isPresent());
    }

    /** Also in what floats above this window. */
    private Optional<Node> find(String selector) {
        return Stream.concat(Stream.of(stage), Window.getWindows().stream().filter(this::floatsHere))
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(DeskDriver::shown)
                .findFirst();
    }

    private boolean floatsHere(Window window) {
        return window instanceof PopupWindow popup && popup.isShowing() && popup.getOwnerWindow() == stage;
    }

    private static boolean shown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** As it is read, without the invisible marks that let it wrap. */
    String text(String selector) {
        return onScreen(() -> find(selector).map(DeskDriver::textOf).orElse("")).replace("\u200e", "");
    }

    private static String textOf(Node node) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        if (node instanceof TextInputControl input) {
            return input.getText();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(DeskDriver::textOf)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "))
                : "";
    }

    /** Waits until what was changed before is really on the screen: three frames later. */
    static void awaitDrawn() {
        startToolkit();
        CountDownLatch frames = new CountDownLatch(3);
        onScreen(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frames.countDown();
                    if (frames.getCount() == 0) {
                        stop();
                    }
                }
            }.start();
            return null;
        });
        await("frames drawn").atMost(LIMIT).until(() -> frames.getCount() == 0);
    }

    static <T> T onScreen(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("already on the screen's thread");
        }
        FutureTask<T> task = new FutureTask<>(work);
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
        if (window != null) {
            onScreen(() -> {
                window.close();
                stage.hide();
                return null;
            });
        }
    }
}
