package ir.khosh.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import javafx.scene.input.KeyCode;

/** A whole Khosh for one scenario: exchange, gateway, server with sample data, desks with phones, callers. */
final class Switchboard implements AutoCloseable {

    static final String PASSWORD = "khosh-sample-1405";

    private static final List<String> OPEN_STATES =
            List.of("REGISTERED", "CONFIRMED", "OFFERED", "ACCEPTED", "SCHEDULED", "NO_COVERAGE");

    private final Evidence evidence;
    private final Installation installation;
    private final String[] exchangeSettings;
    private Installation.Exchange exchange;
    private final SmsGateway gateway;
    private final String[] serverSettings;
    private Installation.Server server;
    private final ManagementTranscript transcript;
    private final Sipp sipp;
    private KhoshApi admin;
    private KhoshApi supervisor;
    private SampleData samples;
    private final List<DeskDriver> desks = new ArrayList<>();
    private final List<ManagedProcess> phones = new ArrayList<>();
    private final List<String> dialled = new ArrayList<>();

    private Switchboard(
            Evidence evidence,
            Installation installation,
            String[] exchangeSettings,
            Installation.Exchange exchange,
            SmsGateway gateway,
            List<String> moreServerSettings) {
        this.evidence = evidence;
        this.installation = installation;
        this.exchangeSettings = exchangeSettings;
        this.exchange = exchange;
        this.gateway = gateway;
        // one port for the whole scenario, so that desktops find the server again after its restart
        List<String> settings = new ArrayList<>(List.of(
                "khosh.http.port=" + Installation.freePort(),
                "khosh.database.port=" + Installation.freePort(),
                "khosh.sms.url=" + gateway.url(),
                "khosh.sms.key=sample"));
        settings.addAll(moreServerSettings);
        this.serverSettings = settings.toArray(String[]::new);
        this.server = installation.startServer(false, serverSettings);
        this.sipp = new Sipp(exchange.sipPort(), installation.logs());
        this.transcript = new ManagementTranscript(exchange.bridge(), transcriptFile());
    }

    private Switchboard withSamples() {
        String oneTime = server.firstPassword().orElseThrow();
        KhoshApi.signIn(server.url(), "admin", oneTime)
                .put(
                        "/api/sessions/current/password",
                        KhoshApi.object().put("oldPassword", oneTime).put("newPassword", PASSWORD));
        admin = KhoshApi.signIn(server.url(), "admin", PASSWORD);
        samples = new SampleData(admin);
        samples.addUsers(PASSWORD);
        samples.addContractors();
        supervisor = KhoshApi.signIn(server.url(), "fatemeh", PASSWORD);
        samples.addHistory(KhoshApi.signIn(server.url(), "narges", PASSWORD));
        awaitSampleTexts();
        return this;
    }

    /** Reads afterwards what happened, as people who were made in the scenario itself. */
    void readAs(String adminPassword, String supervisorName, String supervisorPassword) {
        admin = KhoshApi.signIn(server.url(), "admin", adminPassword);
        supervisor = KhoshApi.signIn(server.url(), supervisorName, supervisorPassword);
    }

    /** The texts about sample jobs are none of the scenario's. */
    private void awaitSampleTexts() {
        await("sample texts sent").atMost(Duration.ofSeconds(120)).until(() -> !textsWait());
        gateway.forget();
    }

    /** @param exchangeSettings such as {@code timers.queue_timeout=20} */
    static Switchboard start(Evidence evidence, String name, String... exchangeSettings) {
        return start(evidence, name, List.of(), exchangeSettings);
    }

    /** @param serverSettings such as {@code khosh.demo=true} */
    static Switchboard start(Evidence evidence, String name, List<String> serverSettings, String... exchangeSettings) {
        return start(evidence, name, exchange -> serverSettings, exchangeSettings);
    }

    /** @param serverSettings once the exchange is there */
    static Switchboard start(
            Evidence evidence,
            String name,
            Function<Installation.Exchange, List<String>> serverSettings,
            String... exchangeSettings) {
        Switchboard khosh = startEmpty(evidence, name, serverSettings, exchangeSettings);
        try {
            return khosh.withSamples();
        } catch (RuntimeException e) {
            khosh.close();
            throw e;
        }
    }

    /** Nobody works here yet and nothing is known but the reference data. */
    static Switchboard startEmpty(
            Evidence evidence, String name, List<String> serverSettings, String... exchangeSettings) {
        return startEmpty(evidence, name, exchange -> serverSettings, exchangeSettings);
    }

    private static Switchboard startEmpty(
            Evidence evidence,
            String name,
            Function<Installation.Exchange, List<String>> serverSettings,
            String... exchangeSettings) {
        Installation installation = new Installation(freshState(name));
        evidence.drawnOn(Display.present().orElseThrow(() -> new IllegalStateException("no display")));
        Installation.Exchange exchange = installation.startExchange(true, exchangeSettings);
        SmsGateway gateway = new SmsGateway(evidence.folder().resolve("texts.jsonl"));
        try {
            return new Switchboard(
                    evidence, installation, exchangeSettings, exchange, gateway, serverSettings.apply(exchange));
        } catch (RuntimeException e) {
            exchange.close();
            gateway.close();
            throw e;
        }
    }

    /** The first administrator's one-time password, as the server's first start printed it. */
    String firstPassword() {
        return server.firstPassword().orElseThrow();
    }

    List<SmsGateway.Text> texts() {
        return gateway.texts();
    }

    /** Short, because a socket's path may have 108 characters at most; not under the temporary directory. */
    static Path freshState(String name) {
        Path state = Installation.HOME.resolve("agent-desktop/target/state").resolve(name);
        Trees.delete(state);
        try {
            return Files.createDirectories(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void openDesk(String username, String extension, int x, Duration answerDelay) {
        plugIn(extension, answerDelay);
        openWindow(username, extension, x);
    }

    /** Only the phone of a seat. */
    void plugIn(String extension, Duration answerDelay) {
        phones.add(sipp.phone(extension, installation.secret(extension), answerDelay));
    }

    /** A desk with a phone at which somebody really speaks and hears. */
    DeskDriver openSpeakingDesk(String username, String extension, int x, Duration answerDelay, Handset handset) {
        phones.add(sipp.speakingPhone(extension, installation.secret(extension), answerDelay, handset));
        return seat(username, extension, x);
    }

    /** Somebody with a phone who takes no calls from the queue. */
    DeskDriver openSpeakingSupervisor(String username, String extension, int x, Duration answerDelay, Handset handset) {
        phones.add(sipp.speakingPhone(extension, installation.secret(extension), answerDelay, handset));
        return signIn(username, extension, x);
    }

    /** @param gatewayPort as the exchange was started with it */
    void plugInCitizens(int gatewayPort, Duration answerDelay) {
        phones.add(sipp.citizensPhones(gatewayPort, answerDelay));
    }

    /** Only the window of a seat whose phone is there. */
    void openWindow(String username, String extension, int x) {
        seat(username, extension, x);
    }

    /** A desk whose desktop is the phone itself. */
    DeskDriver openPhoneDesk(String username, String extension, int x) {
        return seat(username, extension, x);
    }

    private DeskDriver signIn(String username, String extension, int x) {
        DeskDriver desk = new DeskDriver(username, extension, installation.state());
        desks.add(desk);
        desk.open(server.url(), x);
        desk.signIn(PASSWORD);
        return desk;
    }

    private DeskDriver seat(String username, String extension, int x) {
        DeskDriver desk = signIn(username, extension, x);
        desk.press(KeyCode.F12);
        awaitAvailable(desk);
        return desk;
    }

    Ringing dialWithEar(String key, String name, CallerEar ear, Duration talk) {
        JsonNode caller = caller(key);
        return ringing(
                sipp.listeningCall(
                        name,
                        caller.path("dialled").asText(),
                        shown(caller),
                        ear.port(),
                        talk,
                        evidence.sipTrace(name)),
                name,
                caller);
    }

    Ringing dialAndSpeak(String key, String name, Handset handset, Duration talk) {
        JsonNode caller = caller(key);
        return ringing(
                sipp.speakingCall(
                        name, caller.path("dialled").asText(), shown(caller), handset, talk, evidence.sipTrace(name)),
                name,
                caller);
    }

    /** A window at which somebody begins who has nothing but a one-time password; no phone is needed. */
    DeskDriver openFirstTime(String username, String extension, int x, String oneTime, String shown) {
        DeskDriver desk = new DeskDriver(username, extension, installation.state());
        desks.add(desk);
        desk.open(server.url(), x);
        desk.signInFirstTime(oneTime, PASSWORD, shown);
        return desk;
    }

    Ringing dial(String key, Duration talk) {
        return dial(key, key, talk);
    }

    /** @param name of this call, when the same sample caller calls again */
    Ringing dial(String key, String name, Duration talk) {
        return dial(caller(key), name, talk);
    }

    /** @param caller {@code number}, {@code dialled} and what they {@code want} */
    Ringing dial(JsonNode caller, String name, Duration talk) {
        return ringing(
                sipp.call(name, caller.path("dialled").asText(), shown(caller), talk, evidence.sipTrace(name)),
                name,
                caller);
    }

    Ringing dialAndGiveUp(String key, Duration patience) {
        return dialAndGiveUp(key, key, patience);
    }

    /** @param name of this call, when the same sample caller calls again */
    Ringing dialAndGiveUp(String key, String name, Duration patience) {
        return dialAndGiveUp(caller(key), name, patience);
    }

    /** @param caller {@code number} and {@code dialled} */
    Ringing dialAndGiveUp(JsonNode caller, String name, Duration patience) {
        return ringing(
                sipp.abandonedCall(
                        name, caller.path("dialled").asText(), shown(caller), patience, evidence.sipTrace(name)),
                name,
                caller);
    }

    /** Ended with everything else, should the call still last, such as when the exchange died in it. */
    private Ringing ringing(ManagedProcess process, String name, JsonNode caller) {
        dialled.add(name);
        phones.add(process);
        return new Ringing(this, process, name, caller);
    }

    private static String shown(JsonNode caller) {
        return caller.path("number").isTextual() ? caller.path("number").asText() : Sipp.WITHHELD;
    }

    private JsonNode caller(String key) {
        for (JsonNode caller : SampleData.read("callers.json")) {
            if (caller.path("key").asText().equals(key)) {
                return caller;
            }
        }
        throw new IllegalArgumentException(key);
    }

    ExchangeEvents exchangeEvents() {
        return ExchangeEvents.read(transcriptFile(), dialled);
    }

    private Path transcriptFile() {
        return evidence.folder().resolve("ami-transcript.txt");
    }

    boolean painted(DeskDriver desk, String call) {
        try {
            return Files.exists(desk.pops()) && Files.readString(desk.pops()).contains("\"" + call + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the exchange's own answer; it sends no event when the order changes. */
    boolean isFirstInLine(String call) {
        transcript.askWhoWaits("citizens");
        return exchangeEvents().firstInLine(call);
    }

    void awaitAvailable(DeskDriver desk) {
        await(desk.extension() + " available").atMost(DeskDriver.LIMIT).until(() -> exchangeEvents()
                .available(desk.extension()));
    }

    /** Paused or not. */
    void awaitInQueue(DeskDriver desk) {
        await(desk.extension() + " in the queue").atMost(DeskDriver.LIMIT).until(() -> exchangeEvents()
                .inQueue(desk.extension()));
    }

    void pauseAll() {
        desks.forEach(this::pause);
    }

    private void awaitPaused(DeskDriver desk) {
        await(desk.extension() + " paused").atMost(DeskDriver.LIMIT).until(() -> !exchangeEvents()
                .available(desk.extension()));
    }

    DeskDriver desk(String username) {
        return desks.stream()
                .filter(desk -> desk.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    void pause(DeskDriver desk) {
        desk.focus();
        desk.pause();
        awaitPaused(desk);
    }

    DeskDriver resume(DeskDriver desk) {
        desk.focus();
        desk.press(KeyCode.F12);
        awaitAvailable(desk);
        return desk;
    }

    ManagedProcess serverProcess() {
        return server.process();
    }

    /** After a kill: the same state, the same port. */
    void restartServer() {
        server = installation.startServer(false, serverSettings);
    }

    /** The server goes down and comes up again so much later; everybody must sign in anew. */
    void letTimePass(Duration offset) {
        server.close();
        List<String> later = new ArrayList<>(List.of(serverSettings));
        later.add("khosh.clock.offset=" + offset);
        server = installation.startServer(false, later.toArray(String[]::new));
    }

    /** Somebody sends a text to the call centre's number. */
    void textFrom(String phone, String message) {
        KhoshApi.text(server.url(), installation.callbackSecret(), phone, message);
    }

    /** Somebody of the sample's people at another machine. */
    KhoshApi signIn(String username) {
        return KhoshApi.signIn(server.url(), username, PASSWORD);
    }

    List<SmsGateway.Text> textsTo(String phone) {
        return gateway.texts().stream().filter(text -> text.to().equals(phone)).toList();
    }

    /** Somebody else who may decide, where two must. */
    KhoshApi secondSupervisor() {
        admin.post(
                "/api/users",
                KhoshApi.object()
                        .put("username", "mahdi")
                        .put("displayName", "مهدی صادقی")
                        .put("role", "SUPERVISOR")
                        .put("password", PASSWORD)
                        .put("mustChange", false));
        return signIn("mahdi");
    }

    long regionId(String code) {
        return samples.regionId(code);
    }

    /** As by a power cut: every call is lost. */
    void killExchange() {
        installation.signalExchange("KILL");
        exchange.process().awaitExit(Duration.ofSeconds(10));
    }

    /** On the same ports, where phones and desks look for it. */
    void restartExchange() {
        List<String> settings = new ArrayList<>(List.of(exchangeSettings));
        settings.addAll(exchange.portSettings());
        exchange = installation.startExchange(false, settings.toArray(String[]::new));
    }

    /** How the exchange's management socket is reached. */
    Properties bridge() {
        return exchange.bridge();
    }

    /** Three hundred callers begin; a process for each way of calling. */
    List<ManagedProcess> crowd() {
        List<ManagedProcess> callers = Crowd.call(sipp);
        phones.addAll(callers);
        return callers;
    }

    String metrics() {
        return KhoshApi.metrics(server.url());
    }

    String serverUrl() {
        return server.url();
    }

    String serviceName(String code) {
        return samples.serviceName(code);
    }

    String regionName(String code) {
        return samples.regionName(code);
    }

    Evidence evidence() {
        return evidence;
    }

    Installation installation() {
        return installation;
    }

    List<DeskDriver> desks() {
        return desks;
    }

    /** Reads requests and calls; an administrator may not. */
    KhoshApi supervisor() {
        return supervisor;
    }

    /** Tracking codes of all open requests of this number. */
    List<String> requestsOf(String phone) {
        List<String> codes = new ArrayList<>();
        for (String state : OPEN_STATES) {
            for (JsonNode request : supervisor.get("/api/requests?state=" + state)) {
                if (request.path("phone").asText().equals(phone)) {
                    codes.add(request.path("trackingCode").asText());
                }
            }
        }
        return codes;
    }

    String contractorOf(String trackingCode) {
        return supervisor
                .get("/api/requests/" + trackingCode)
                .path("assignment")
                .path("contractorName")
                .asText();
    }

    boolean textsWait() {
        return !admin.get("/api/admin/outbox?state=PENDING").isEmpty();
    }

    @Override
    public void close() {
        desks.forEach(DeskDriver::close);
        phones.forEach(ManagedProcess::close);
        transcript.close();
        server.close();
        gateway.close();
        exchange.close();
    }
}
