package ir.khosh.server.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real exchange on free ports, with SIPp as citizens and as an operator's phone. */
public final class RunningExchange implements AutoCloseable {

    private static final Pattern SIP_PORT = Pattern.compile("sip=(\\d+)");

    private final Path state;
    private final Path config;
    private final List<String> settings;
    private final List<ProcessUnderTest> phones = new ArrayList<>();
    private ProcessUnderTest process;
    private String sipPort;
    private int calls;

    private RunningExchange(Path state, Path config, List<String> settings) {
        this.state = state;
        this.config = config;
        this.settings = settings;
    }

    /** Beside a server of the same state. */
    public static RunningExchange start(Path state) {
        return start(state, home().resolve("config"));
    }

    /** With a telephony.yaml of one's own. */
    public static RunningExchange start(Path state, Path config) {
        return start(new RunningExchange(state, config, List.of()));
    }

    /** @param settings such as {@code timers.park=6} */
    public static RunningExchange startWith(Path state, String... settings) {
        return start(new RunningExchange(state, home().resolve("config"), List.of(settings)));
    }

    private static RunningExchange start(RunningExchange exchange) {
        exchange.start();
        return exchange;
    }

    private void start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "ir.khosh.telephony.plan.RunExchange",
                "--config",
                config.toString(),
                "--image",
                cache().resolve("exchange-22").toString(),
                "--state",
                state.toString(),
                "--free-ports"));
        settings.forEach(setting -> command.addAll(List.of("--set", setting)));
        process = ProcessUnderTest.start("exchange", state.resolve("exchange.out"), command);
        String ready = process.awaitLineOrEnd("ready exchange");
        Matcher sip = SIP_PORT.matcher(ready);
        sip.find();
        sipPort = sip.group(1);
    }

    private static Path home() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    private static Path cache() {
        String cache = System.getenv("KHOSH_CACHE");
        return cache == null ? Path.of(System.getProperty("user.home"), ".cache/khosh") : Path.of(cache);
    }

    /** A registered phone that rings so long before it answers. */
    public void phone(String extension, int answerDelayMillis) {
        phone(extension, "agent-phone.xml", answerDelayMillis);
    }

    /** A registered phone that says no to every call. */
    public void refusingPhone(String extension) {
        phone(extension, "refusing-phone.xml", 300);
    }

    private void phone(String extension, String scenario, int millis) {
        String port = Integer.toString(freeUdpPort());
        register(extension, port);
        phones.add(serve("phone-" + extension, scenario, port, millis));
    }

    /** Registered phones at one address, which all ring so long before they answer. */
    public void phones(List<String> extensions, int answerDelayMillis) {
        String port = Integer.toString(freeUdpPort());
        extensions.forEach(extension -> register(extension, port));
        phones.add(serve("phones", "agent-phone.xml", port, answerDelayMillis));
    }

    private void register(String extension, String port) {
        sipp(
                        "register-" + extension,
                        "-sf",
                        "phone-register.xml",
                        "-i",
                        "127.0.0.1",
                        "-p",
                        port,
                        "-m",
                        "1",
                        "-s",
                        extension,
                        "-au",
                        extension,
                        "-ap",
                        secret(extension),
                        "-key",
                        "expires",
                        "3600")
                .awaitEnd();
    }

    private ProcessUnderTest serve(String name, String scenario, String port, int millis) {
        return sipp(
                name,
                "-sf",
                scenario,
                "-i",
                "127.0.0.1",
                "-p",
                port,
                "-mi",
                "127.0.0.1",
                "-rtp_echo",
                "-d",
                Integer.toString(millis));
    }

    /** Citizens, {@code rate} a second; returns when the last one has hung up. SIPp's counts go to the file. */
    public void callers(int rate, int count, int talkMillis, Path statistics) {
        sipp(
                        "callers",
                        "-sf",
                        "caller.xml",
                        "-i",
                        "127.0.0.2",
                        "-mi",
                        "127.0.0.2",
                        "-r",
                        Integer.toString(rate),
                        "-m",
                        Integer.toString(count),
                        "-s",
                        "193",
                        "-key",
                        "caller",
                        "09121140000",
                        "-d",
                        Integer.toString(talkMillis),
                        "-trace_stat",
                        "-stf",
                        statistics.toString())
                .awaitEnd();
    }

    /** A citizen dials; {@code caller} may be {@code anonymous}. The process ends with the call. */
    public ProcessUnderTest call(String dialled, String caller, int talkMillis) {
        return call("caller.xml", dialled, caller, talkMillis);
    }

    /** A citizen who hangs up after waiting so long. */
    public ProcessUnderTest callAndGiveUp(String dialled, String caller, int waitMillis) {
        return call("abandoning-caller.xml", dialled, caller, waitMillis);
    }

    private ProcessUnderTest call(String scenario, String dialled, String caller, int millis) {
        ProcessUnderTest call = sipp(
                "caller-" + ++calls,
                "-sf",
                scenario,
                "-i",
                "127.0.0.2",
                "-mi",
                "127.0.0.2",
                "-m",
                "1",
                "-s",
                dialled,
                "-key",
                "caller",
                caller,
                "-d",
                Integer.toString(millis));
        phones.add(call);
        return call;
    }

    private ProcessUnderTest sipp(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "-C",
                home().resolve("telephony-bridge/src/test/sipp").toString(),
                "sipp",
                "127.0.0.1:" + sipPort,
                "-nostdin"));
        command.addAll(List.of(arguments));
        return ProcessUnderTest.start(name, state.resolve(name + ".out"), command);
    }

    private String secret(String extension) {
        try {
            return Files.readString(state.resolve("exchange/secrets/" + extension + ".secret"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freeUdpPort() {
        try (var socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it and starts it again, on other ports. Registrations are lost. */
    public void restart() {
        process.close();
        start();
    }

    /** The exchange itself stops where it stands, as a machine that hangs. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        process.descendants().forEach(pid -> RunningServer.signal(pid, name));
    }

    @Override
    public void close() {
        phones.forEach(ProcessUnderTest::close);
        process.close();
    }
}
