package ir.khosh.e2e;

import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.phone.ToneDesk;
import ir.khosh.evidence.ManagementEvents;
import ir.khosh.evidence.Tone;
import ir.khosh.wire.agents.PhoneLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The real exchange with two seats whose phone is the desktop: the first at an address of this machine by which others
 * reach it, the second on the loopback; both in the queue, in this order. No server runs here at all.
 */
final class PhoneFloor implements AutoCloseable {

    static final int FAR_TONE = 500;
    static final int NEAR_TONE = 560;
    static final int CITIZEN_TONE = 700;

    private static final String FAR = "1001";
    private static final String NEAR = "1002";
    private static final int CLEAR = 25;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Path folder;
    private final Installation installation;
    private final Installation.Exchange exchange;
    private final ManagementTranscript transcript;
    private final PhoneLine far;
    private final PhoneLine near;
    private final List<AutoCloseable> open = new ArrayList<>();

    /** @param environment for the exchange's start, such as a PATH on which some program is missing */
    PhoneFloor(String name, InetAddress elsewhere, Map<String, String> environment) throws IOException {
        folder = Switchboard.freshState(name);
        installation = new Installation(folder);
        int farPort = freePort(elsewhere);
        int nearPort = Installation.freePort();
        exchange = installation.startExchange(
                environment,
                true,
                "extensions.0.desk=" + elsewhere.getHostAddress() + ":" + farPort,
                "extensions.1.desk=127.0.0.1:" + nearPort,
                "queue.strategy=linear");
        far = new PhoneLine("DESKTOP", elsewhere.getHostAddress(), farPort, FAR, secret(FAR), true);
        near = new PhoneLine("DESKTOP", "127.0.0.1", nearPort, NEAR, secret(NEAR), false);
        transcript = new ManagementTranscript(exchange.bridge(), folder.resolve("ami.txt"));
        signIn(FAR);
        signIn(NEAR);
    }

    private String secret(String seat) {
        return installation.secret(seat + "-media");
    }

    private void signIn(String seat) {
        transcript.ask(
                "QueueAdd",
                "Queue: citizens",
                "Interface: WebSocket/" + seat + "/c(ulaw)n",
                "StateInterface: Custom:desk" + seat,
                "MemberName: " + seat);
    }

    private static int freePort(InetAddress address) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.getLocalPort();
        }
    }

    PhoneLine far() {
        return far;
    }

    /** As it stands after the exchange's start, for an administrator to take it to the desk. */
    Path certificates() {
        return folder.resolve("exchange/desks");
    }

    Path folder() {
        return folder;
    }

    Path log(String name) {
        return folder.resolve("exchange/log").resolve(name);
    }

    ToneDesk openFar() throws Exception {
        return opened(ToneDesk.open(far, certificates(), FAR_TONE, true));
    }

    /** @param window whose phone it is */
    ToneDesk openFarWith(Executor window, boolean answers) throws Exception {
        return opened(ToneDesk.openWith(window, far, certificates(), FAR_TONE, answers));
    }

    ToneDesk openNear() throws Exception {
        return opened(ToneDesk.open(near, certificates(), NEAR_TONE, true));
    }

    /** The first seat's desk in a process of its own. */
    ManagedProcess openFarAlone(boolean answers) {
        ManagedProcess desk = opened(ManagedProcess.start(
                "desk",
                folder.resolve("logs/desk.log"),
                Installation.HOME,
                Map.of("DESK_SECRET", far.secret()),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ToneDesk.class.getName(),
                        far.host(),
                        Integer.toString(far.port()),
                        far.username(),
                        "true",
                        certificates().toString(),
                        Boolean.toString(answers))));
        desk.awaitLine("listening"::equals, Duration.ofSeconds(30));
        return desk;
    }

    /** The relay looks twice a second; on a busy machine the first encrypted looks are slow. */
    void awaitLook() {
        await("looks of the relay").pollDelay(Duration.ofMillis(1_500)).until(() -> true);
    }

    /** The relay has found the first seat's desk: a process that has just begun is slow at its first encrypted words. */
    void awaitFarFound() {
        await("the relay finds the desk").atMost(LONG).until(() -> Files.readAllLines(log("relay.log")).stream()
                .filter(line -> line.contains("Server desk" + FAR + "/desk is "))
                .reduce((one, next) -> next)
                .filter(line -> line.contains(" is UP"))
                .isPresent());
    }

    /** A citizen who never falls silent. */
    Handset call(String name) {
        Handset citizen = opened(
                new Handset("127.0.0.2", CITIZEN_TONE, folder.resolve(name + ".port"), folder.resolve(name + ".rtp")));
        opened(new Sipp(exchange.sipPort(), folder.resolve("logs"))
                .speakingCall(name, "193", "09121112233", citizen, LONG, null));
        return citizen;
    }

    static boolean hears(Handset citizen, int hertz) {
        return Tone.share(citizen.heardLately(), hertz) > CLEAR;
    }

    /** The first seat's call, as the server asks for it. */
    void hold() throws IOException {
        ManagementEvents.Event answer = answer();
        String desk = answer.get("DestChannel");
        transcript.ask("Setvar", "Channel: " + desk, "Variable: _KHOSH_HOLDER", "Value: " + desk);
        transcript.ask("Setvar", "Channel: " + desk, "Variable: _KHOSH_HELD", "Value: " + answer.get("Channel"));
        transcript.ask("Atxfer", "Channel: " + desk, "Context: khosh-hold", "Exten: 90");
    }

    void resume() throws IOException {
        transcript.ask("CancelAtxfer", "Channel: " + answer().get("DestChannel"));
    }

    private ManagementEvents.Event answer() throws IOException {
        return ManagementEvents.read(folder.resolve("ami.txt")).events().stream()
                .filter(event -> event.is("AgentConnect") && event.isAtSeat(FAR))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    /** When the second seat began to ring last, in microseconds since 1970. */
    long lastRingAtNear() throws IOException {
        return ManagementEvents.read(folder.resolve("ami.txt")).events().stream()
                .filter(event -> event.is("AgentCalled") && event.isAtSeat(NEAR))
                .mapToLong(ManagementEvents.Event::receivedMicros)
                .max()
                .orElseThrow();
    }

    <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    /** Between two tests: everybody hangs up, no desk is there. */
    void clear() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
        open.clear();
    }

    @Override
    public void close() {
        transcript.close();
        exchange.close();
    }
}
