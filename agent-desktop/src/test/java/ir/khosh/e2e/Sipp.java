package ir.khosh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Real SIP and RTP: citizens who dial and operators' phones that answer, each a process of SIPp. */
final class Sipp {

    static final String WITHHELD = "anonymous";

    private static final Path SCENARIOS = Installation.HOME.resolve("telephony-bridge/src/test/sipp");
    private static final String TRUNK = "127.0.0.2";
    private static final String DESK = "127.0.0.1";

    private final int exchangePort;
    private final Path logs;

    Sipp(int exchangePort, Path logs) {
        this.exchangePort = exchangePort;
        this.logs = logs;
    }

    /** @param trace where the messages are written, one line each; null for none */
    ManagedProcess call(String name, String dialled, String caller, Duration talk, Path trace) {
        return citizen(name, "caller.xml", dialled, caller, talk, trace);
    }

    /** @param ear where this citizen hears, on the trunk's address */
    ManagedProcess listeningCall(String name, String dialled, String caller, int ear, Duration talk, Path trace) {
        return citizen(name, "listening-caller.xml", dialled, caller, talk, trace, "-key", "ear", "" + ear);
    }

    /** A citizen who speaks and hears by a handset, on the trunk's address. */
    ManagedProcess speakingCall(
            String name, String dialled, String caller, Handset handset, Duration talk, Path trace) {
        return citizen(name, "speaking-caller.xml", dialled, caller, talk, trace, headset(handset));
    }

    private static String[] headset(Handset handset) {
        return new String[] {
            "-key",
            "ear",
            "" + handset.ear(),
            "-key",
            "port_file",
            handset.portFile().toString()
        };
    }

    /** @param patience from the first ringing to the hang-up */
    ManagedProcess abandonedCall(String name, String dialled, String caller, Duration patience, Path trace) {
        return citizen(name, "abandoning-caller.xml", dialled, caller, patience, trace);
    }

    /** Many citizens, one each period; ends with 0 when every one of them was served, or gave up as was planned. */
    ManagedProcess callers(
            String name, String scenario, String dialled, String caller, Duration period, int count, Duration time) {
        return ManagedProcess.start(
                "callers " + name,
                logs.resolve("callers-" + name + ".log"),
                SCENARIOS,
                Map.of(),
                List.of(
                        "sipp",
                        "127.0.0.1:" + exchangePort,
                        "-sf",
                        scenario,
                        "-i",
                        TRUNK,
                        "-p",
                        Integer.toString(freePort(TRUNK)),
                        "-mi",
                        TRUNK,
                        "-nostdin",
                        "-r",
                        "1",
                        "-rp",
                        Long.toString(period.toMillis()),
                        "-m",
                        Integer.toString(count),
                        "-s",
                        dialled,
                        "-key",
                        "caller",
                        caller,
                        "-d",
                        Long.toString(time.toMillis())));
    }

    private ManagedProcess citizen(
            String name, String scenario, String dialled, String caller, Duration time, Path trace, String... more) {
        List<String> command = new ArrayList<>(List.of(
                "sipp",
                "127.0.0.1:" + exchangePort,
                "-sf",
                scenario,
                "-i",
                TRUNK,
                "-p",
                Integer.toString(freePort(TRUNK)),
                "-mi",
                TRUNK,
                "-nostdin",
                "-m",
                "1",
                "-s",
                dialled,
                "-key",
                "caller",
                caller,
                "-d",
                Long.toString(time.toMillis()),
                "-timeout",
                "180s"));
        command.addAll(List.of(more));
        if (trace != null) {
            command.addAll(List.of("-trace_shortmsg", "-shortmessage_file", trace.toString()));
        }
        return ManagedProcess.start(
                "caller " + name, logs.resolve("caller-" + name + ".log"), SCENARIOS, Map.of(), command);
    }

    /** Registers the phone and lets it serve call after call. */
    ManagedProcess phone(String extension, String secret, Duration answerDelay) {
        return phone(extension, secret, answerDelay, "agent-phone.xml", "-rtp_echo");
    }

    /** Citizens who are called: whoever is dialled at the gateway answers after so long. */
    ManagedProcess citizensPhones(int gatewayPort, Duration answerDelay) {
        return ManagedProcess.start(
                "citizens",
                logs.resolve("citizens.log"),
                SCENARIOS,
                Map.of(),
                List.of(
                        "sipp",
                        "127.0.0.1:" + exchangePort,
                        "-sf",
                        "agent-phone.xml",
                        "-i",
                        TRUNK,
                        "-p",
                        Integer.toString(gatewayPort),
                        "-mi",
                        TRUNK,
                        "-rtp_echo",
                        "-nostdin",
                        "-d",
                        Long.toString(answerDelay.toMillis())));
    }

    /** On the trunk's address. */
    static int freeGatewayPort() {
        return freePort(TRUNK);
    }

    /** The same with somebody who speaks and hears. */
    ManagedProcess speakingPhone(String extension, String secret, Duration answerDelay, Handset handset) {
        return phone(extension, secret, answerDelay, "speaking-phone.xml", headset(handset));
    }

    private ManagedProcess phone(
            String extension, String secret, Duration answerDelay, String scenario, String... more) {
        String port = Integer.toString(freePort(DESK));
        ManagedProcess registered = ManagedProcess.start(
                "registration " + extension,
                logs.resolve("phone-" + extension + ".log"),
                SCENARIOS,
                Map.of(),
                List.of(
                        "sipp",
                        "127.0.0.1:" + exchangePort,
                        "-sf",
                        "phone-register.xml",
                        "-i",
                        DESK,
                        "-p",
                        port,
                        "-m",
                        "1",
                        "-nostdin",
                        "-s",
                        extension,
                        "-au",
                        extension,
                        "-ap",
                        secret,
                        "-key",
                        "expires",
                        "3600",
                        "-timeout",
                        "20s"));
        int exit = registered.awaitExit(Duration.ofSeconds(30));
        if (exit != 0) {
            throw new IllegalStateException("the phone " + extension + " was not registered; see "
                    + logs.resolve("phone-" + extension + ".log"));
        }
        List<String> command = new ArrayList<>(List.of(
                "sipp",
                "127.0.0.1:" + exchangePort,
                "-sf",
                scenario,
                "-i",
                DESK,
                "-p",
                port,
                "-mi",
                DESK,
                "-nostdin",
                "-d",
                Long.toString(answerDelay.toMillis())));
        command.addAll(List.of(more));
        return ManagedProcess.start(
                "phone " + extension, logs.resolve("phone-" + extension + ".log"), SCENARIOS, Map.of(), command);
    }

    private static int freePort(String address) {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(address))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
