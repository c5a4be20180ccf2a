package ir.khosh.telephony.plan;

import ir.khosh.telephony.plan.TelephonyPlan.DeskAddress;
import ir.khosh.telephony.plan.TelephonyPlan.Seat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HAProxy between the exchange and the desktops that are phones. The exchange itself would wait for a frozen desktop as long
 * as that is frozen; the relay bounds the wait, and asks each desk twice a second, so that mostly nobody waits at all.
 */
final class DeskRelay implements AutoCloseable {

    private static final String PROGRAM = "haproxy";
    private static final int STOP_SECONDS = 2;

    private final Path program;
    private final ExchangeTree tree;
    private Process process;
    private boolean closed;

    private DeskRelay(Path program, ExchangeTree tree) {
        this.program = program;
        this.tree = tree;
    }

    /** @param path where programs are looked for, as in PATH; empty when it is not installed */
    static Optional<Path> program(String path) {
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it anew whenever it ends by itself. */
    static DeskRelay start(Path program, ExchangeTree tree, List<Seat> desks, int port, Path authority)
            throws IOException {
        PrivateFiles.write(tree.relayConfiguration(), configuration(desks, port, authority));
        DeskRelay relay = new DeskRelay(program, tree);
        relay.run();
        return relay;
    }

    /**
     * What a desk may take: 300 ms for the line, 400 ms to take the call up; one that gave no sign is not asked. A desk says
     * ten times a second that it lives: when nothing passes either way for 800 ms while it rings, the line is given up, and
     * the exchange rings the next. While somebody talks, the exchange's own sound keeps the line.
     *
     * @param authority who signed the certificates of desks on other machines; null when there are none
     */
    static String configuration(List<Seat> desks, int port, Path authority) {
        String ways = desks.stream()
                .map(seat -> "    use_backend desk%1$s if { path /%1$s }\n".formatted(seat.number()))
                .collect(Collectors.joining());
        String servers = desks.stream()
                .map(seat -> """

                backend desk%1$s
                    http-request set-path /media
                    option httpchk GET /
                    http-check expect ! rstatus ^5
                    server desk %2$s:%3$d%4$s check inter 500ms fall 1 rise 1
                """.formatted(
                        seat.number(), seat.desk().host(), seat.desk().port(), encryption(seat.desk(), authority)))
                .collect(Collectors.joining());
        return """
                # Written at each start of the exchange; see docs/decisions/0055.
                global
                    maxconn 2000
                defaults
                    mode http
                    option log-health-checks
                    retries 0
                    timeout connect 300ms
                    timeout server 400ms
                    timeout check 300ms
                    timeout client 2s
                    timeout tunnel 800ms
                frontend exchange
                    bind 127.0.0.1:%d
                """.formatted(port) + ways + servers;
    }

    private static String encryption(DeskAddress desk, Path authority) {
        return desk.isRemote()
                ? " ssl verify required verifyhost %s ssl-min-ver TLSv1.2 ca-file %s".formatted(desk.host(), authority)
                : "";
    }

    private synchronized void run() throws IOException {
        process = new ProcessBuilder(
                        program.toString(),
                        "-db",
                        "-f",
                        tree.relayConfiguration().toString())
                .directory(tree.root().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(tree.relayOutput().toFile()))
                .start();
        PrivateFiles.write(tree.relayProcessFile(), process.pid() + "\n");
        process.onExit().thenRun(this::again);
    }

    private synchronized void again() {
        if (!closed) {
            try {
                // a relay that cannot live must not become a storm of starts
                if (!process.waitFor(0, TimeUnit.SECONDS) || process.exitValue() == 1) {
                    System.err.println("the desks' relay ended; see " + tree.relayOutput());
                    return;
                }
                run();
            } catch (IOException e) {
                System.err.println("the desks' relay cannot be started: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        Process last;
        synchronized (this) {
            closed = true;
            last = process;
        }
        last.destroy();
        try {
            if (!last.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                last.destroyForcibly();
            }
            Files.deleteIfExists(tree.relayProcessFile());
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("cannot remove " + tree.relayProcessFile());
        }
    }
}
