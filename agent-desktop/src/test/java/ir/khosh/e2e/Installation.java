package ir.khosh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Khosh on this machine with its own state directory: starts the real exchange and the real server as processes. */
final class Installation {

    static final Path HOME = home();

    private static final Map<String, String> BUILT = Map.of("KHOSH_BUILT", "1", "KHOSH_QUICK_START", "1");

    private final Path state;
    private final Path logs;

    Installation(Path state) {
        this.state = state.toAbsolutePath();
        this.logs = this.state.resolve("logs");
    }

    Path state() {
        return state;
    }

    Path logs() {
        return logs;
    }

    /** @param settings such as {@code sip.port=5060}; with {@code free} every port is a free one */
    Exchange startExchange(boolean free, String... settings) {
        return startExchange(Map.of(), free, settings);
    }

    /** @param environment such as a PATH on which some program is missing */
    Exchange startExchange(Map<String, String> environment, boolean free, String... settings) {
        Map<String, String> all = new HashMap<>(BUILT);
        all.putAll(environment);
        ManagedProcess process = ManagedProcess.start(
                "exchange", logs.resolve("exchange.log"), HOME, all, command("exchange", free, settings));
        String ready = process.awaitLine(line -> line.startsWith("ready exchange"), Duration.ofSeconds(60));
        return new Exchange(process, number(ready, "sip"), number(ready, "ami"), number(ready, "http"), bridge());
    }

    Server startServer(boolean free, String... settings) {
        ManagedProcess process = ManagedProcess.start(
                "server", logs.resolve("server.log"), HOME, BUILT, command("server", free, settings));
        String ready = process.awaitLine(line -> line.startsWith("ready server"), Duration.ofSeconds(420));
        return new Server(process, "http://127.0.0.1:" + number(ready, "http"));
    }

    /** Freezes, thaws or kills what runs beneath the server; a frozen database answers nobody. */
    void signalDatabase(String signal) {
        Signals.send(Signals.pidIn(state.resolve("database/mariadbd.pid")), signal);
    }

    /** The exchange itself, not the program that started it. */
    void signalExchange(String signal) {
        Signals.send(Signals.pidIn(state.resolve("exchange/exchange.pid")), signal);
    }

    private List<String> command(String what, boolean free, String... settings) {
        List<String> command =
                new ArrayList<>(List.of(HOME.resolve("khosh").toString(), what, "--state", state.toString()));
        if (free) {
            command.add("--free-ports");
        }
        for (String setting : settings) {
            command.add("--set");
            command.add(setting);
        }
        return command;
    }

    private Properties bridge() {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(state.resolve("exchange/bridge.properties"))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String secret(String name) {
        try {
            return Files.readString(state.resolve("exchange/secrets/" + name + ".secret"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a provider of texts shows when it calls the server. */
    String callbackSecret() {
        try {
            return Files.readString(state.resolve("server/secrets/callback.secret"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String line, String key) {
        Matcher matcher = Pattern.compile(key + "=([0-9]+)").matcher(line);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + key + " in: " + line);
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static Path home() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.isExecutable(directory.resolve("khosh"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new IllegalStateException("run this inside the checkout");
        }
        return directory;
    }

    /** @param bridge host, port and secret of the exchange's management socket */
    record Exchange(ManagedProcess process, int sipPort, int amiPort, int httpPort, Properties bridge)
            implements AutoCloseable {

        /** For another start on the same ports, so that phones find it again. */
        List<String> portSettings() {
            return List.of("sip.port=" + sipPort, "ami.port=" + amiPort, "http.port=" + httpPort);
        }

        @Override
        public void close() {
            process.close();
        }
    }

    record Server(ManagedProcess process, String url) implements AutoCloseable {

        /** The first administrator's one-time password; only at the very first start. */
        Optional<String> firstPassword() {
            return process.findLine(line -> line.startsWith("first-admin"))
                    .map(line -> line.replaceAll(".*one-time-password=(\\S+).*", "$1"));
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
