package ir.khosh.telephony.plan;

import ir.khosh.telephony.asterisk.ExchangeAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real exchange on free ports with its own state directory and short timers. */
public final class TestExchange implements AutoCloseable {

    private final Path state;
    private final int gateway = freeGateway();
    private ExchangeStart.Started started;

    private TestExchange(Path state) {
        this.state = state;
    }

    public static TestExchange start(String name) {
        TestExchange exchange = new TestExchange(Path.of("target", "exchange-" + name));
        exchange.forgetPhones();
        exchange.launch(Map.of(), true);
        return exchange;
    }

    /** A phone of an earlier run may still count as registered. */
    private void forgetPhones() {
        try {
            Files.deleteIfExists(state.resolve("exchange/db/astdb.sqlite3"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch(Map<String, String> ports, boolean free) {
        Map<String, String> settings = new HashMap<>(ports);
        settings.put("queue.ring_timeout", "3");
        settings.put("timers.queue_timeout", "6");
        settings.put("timers.transfer_ring", "3");
        settings.put("timers.park", "6");
        settings.put("trunk.gateway", "127.0.0.2:" + gateway);
        settings.put("timers.carrier_no_answer", "12");
        settings.put("phones.qualify_interval", "0");
        try {
            started = new ExchangeStart(new SecureRandom(), Clock.systemUTC())
                    .start(new Arguments(Path.of("../config"), image(), state, settings, free));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path image() {
        String cache = System.getenv("KHOSH_CACHE");
        Path directory = cache == null ? Path.of(System.getProperty("user.home"), ".cache", "khosh") : Path.of(cache);
        return directory.resolve("exchange-22");
    }

    public ExchangeAccess access() {
        return started.access();
    }

    private static int freeGateway() {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.2"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where calls to citizens leave: a port of 127.0.0.2. */
    public int gatewayPort() {
        return gateway;
    }

    public int sipPort() {
        return started.plan().ports().sip();
    }

    public long processId() {
        return started.exchange().processId();
    }

    public String secret(String name) {
        return new Secrets(state.resolve("exchange/secrets"), new SecureRandom()).named(name);
    }

    public List<String> queueLog() {
        try {
            return Files.readAllLines(state.resolve("exchange/log/queue_log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if a phone's owner had pressed these keys one after the other. */
    public void press(String line, String digits) {
        StringBuilder words = new StringBuilder("Action: Login\r\nUsername: " + access().username() + "\r\nSecret: "
                + access().secret() + "\r\nEvents: off\r\n\r\n");
        digits.chars()
                .forEach(digit -> words.append("Action: PlayDTMF\r\nChannel: " + line + "\r\nDigit: " + (char) digit
                        + "\r\nDuration: 100\r\nReceive: true\r\n\r\n"));
        words.append("Action: Logoff\r\n\r\n");
        try (Socket socket = new Socket(access().host(), access().port())) {
            socket.getOutputStream().write(words.toString().getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (answers.split("DTMF successfully queued", -1).length <= digits.length()) {
                throw new IllegalStateException(answers);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it, calls and all, and starts it again on the same ports. */
    public void restart() {
        TelephonyPlan.Ports ports = started.plan().ports();
        started.exchange().close();
        launch(
                Map.of(
                        "sip.port",
                        "" + ports.sip(),
                        "ami.port",
                        "" + ports.ami(),
                        "http.port",
                        "" + ports.http(),
                        "rtp.first_port",
                        "" + ports.firstRtp(),
                        "rtp.last_port",
                        "" + ports.lastRtp()),
                false);
    }

    @Override
    public void close() {
        started.exchange().close();
    }
}
