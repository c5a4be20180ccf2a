package ir.khosh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The screen windows are drawn on: the one there is, or a virtual one of our own. */
final class Display implements AutoCloseable {

    private final String name;
    private final ManagedProcess server;

    private Display(String name, ManagedProcess server) {
        this.name = name;
        this.server = server;
    }

    /** The machine's own display when it has one. */
    static Optional<Display> present() {
        return Optional.ofNullable(System.getenv("DISPLAY"))
                .filter(display -> !display.isBlank())
                .map(display -> new Display(display, null));
    }

    /** A virtual screen on a free display number. */
    static Display virtual(int width, int height, Path log) {
        ManagedProcess server = ManagedProcess.start(
                "Xvfb",
                log,
                Path.of("/"),
                Map.of(),
                List.of(
                        "Xvfb",
                        "-r",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        width + "x" + height + "x24",
                        "-nolisten",
                        "tcp"));
        String number = server.awaitLine(line -> line.matches("[0-9]+"), Duration.ofSeconds(20));
        return new Display(":" + number, server);
    }

    /** Such as {@code :99}. */
    String name() {
        return name;
    }

    /** The screen's own process; only for a virtual one. */
    ManagedProcess process() {
        return server;
    }

    boolean isVirtual() {
        return server != null;
    }

    /** Takes the whole screen as it is, popups included. */
    void screenshot(Path png) {
        try {
            Files.createDirectories(png.getParent());
            Process taken = new ProcessBuilder("import", "-display", name, "-window", "root", png.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(taken.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (taken.waitFor() != 0) {
                throw new IllegalStateException("no screenshot: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
