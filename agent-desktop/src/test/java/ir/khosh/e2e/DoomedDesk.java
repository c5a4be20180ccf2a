package ir.khosh.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;

/** A desk in a process of its own, so that a scenario can kill it while an operator writes. */
final class DoomedDesk {

    /** What it has written when it dies. */
    static final String TYPED = "کوچهٔ ناتمام";

    private static final String PASSWORD = "KHOSH_DOOMED_PASSWORD";

    private DoomedDesk() {}

    /** Opens it, signs in, becomes available; then at the first card it types the address and waits for its end. */
    static ManagedProcess start(Installation installation, String server, String username, String extension, int x) {
        ManagedProcess desk = ManagedProcess.start(
                "desk of " + username,
                installation.logs().resolve("desk-" + username + ".log"),
                Installation.HOME,
                Map.of(PASSWORD, Switchboard.PASSWORD),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dprism.order=sw",
                        "-Dtestfx.robot=glass",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedDesk.class.getName(),
                        installation.state().toString(),
                        server,
                        username,
                        extension,
                        Integer.toString(x)));
        desk.awaitLine(line -> line.equals("available"), Duration.ofSeconds(60));
        return desk;
    }

    public static void main(String[] arguments) throws InterruptedException {
        DeskDriver desk = new DeskDriver(arguments[2], arguments[3], Path.of(arguments[0]));
        desk.open(arguments[1], Integer.parseInt(arguments[4]));
        desk.signIn(System.getenv(PASSWORD));
        desk.press(KeyCode.F12);
        System.out.println("available");
        desk.awaitNode("#pop-caller");
        desk.focus();
        desk.press(KeyCode.F4);
        desk.type("#address-field", TYPED);
        System.out.println("typed");
        Thread.currentThread().join();
    }
}
