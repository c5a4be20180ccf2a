package ir.khosh.telephony.parts;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.LinkEvent;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.asterisk.AsteriskTelephony;
import ir.khosh.telephony.asterisk.ExchangeAccess;
import ir.khosh.telephony.asterisk.LinkTimes;
import ir.khosh.telephony.asterisk.RawTap;
import ir.khosh.telephony.plan.TestExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A call centre for one test: a link of its own to the shared exchange, phones, and callers. */
final class Desk implements AutoCloseable {

    static final QueueName CITIZENS = new QueueName("citizens");
    static final QueueName OVERFLOW = new QueueName("overflow");
    static final Extension SARA = new Extension("1001");
    static final Extension REZA = new Extension("1002");

    private final TestExchange exchange;
    private final Heard heard = new Heard();
    private final Telephony telephony;
    private final List<Sipp> phones = new ArrayList<>();
    private final List<Extension> signedIn = new ArrayList<>();

    Desk(TestExchange exchange) {
        this(exchange, exchange.access(), RawTap.none());
    }

    Desk(TestExchange exchange, ExchangeAccess access, RawTap tap) {
        this.exchange = exchange;
        this.telephony = new AsteriskTelephony(access, LinkTimes.defaults(), tap, Clock.systemUTC(), System::nanoTime);
        telephony.start(heard);
        heard.await(LinkEvent.Resynchronised.class);
    }

    Heard heard() {
        return heard;
    }

    Telephony telephony() {
        return telephony;
    }

    /** Registers a real phone that answers after the delay, and signs its operator in to both queues. */
    void operator(Extension agent, Duration answerDelay) {
        phone(agent, answerDelay);
        signIn(agent, CITIZENS, OVERFLOW);
    }

    Sipp phone(Extension agent, Duration answerDelay) {
        return phone("agent-phone", agent, answerDelay);
    }

    /** @param pause what the scenario's own head says of it; {@code keys} more of what it asks for */
    Sipp phone(String scenario, Extension agent, Duration pause, String... keys) {
        String port = Integer.toString(freeUdpPort());
        try (Sipp register = Sipp.run(
                exchange.sipPort(),
                "phone-register",
                "-i",
                "127.0.0.1",
                "-p",
                port,
                "-m",
                "1",
                "-s",
                agent.value(),
                "-au",
                agent.value(),
                "-ap",
                exchange.secret(agent.value()),
                "-key",
                "expires",
                "3600")) {
            assertThat(register.awaitExit(10)).as("registration of " + agent).isZero();
        }
        List<String> words = new ArrayList<>(List.of("-i", "127.0.0.1", "-p", port, "-mi", "127.0.0.1"));
        if (scenario.equals("agent-phone") || scenario.equals("farewell-phone")) {
            words.add("-rtp_echo");
        }
        words.addAll(List.of("-d", Long.toString(pause.toMillis())));
        words.addAll(List.of(keys));
        Sipp phone = Sipp.run(exchange.sipPort(), scenario, words.toArray(String[]::new));
        phones.add(phone);
        return phone;
    }

    /** A citizen who is called, and picks up after the delay. */
    void citizen(Duration answerDelay) {
        phones.add(Sipp.run(
                exchange.sipPort(),
                "agent-phone",
                "-i",
                "127.0.0.2",
                "-p",
                Integer.toString(exchange.gatewayPort()),
                "-mi",
                "127.0.0.2",
                "-rtp_echo",
                "-d",
                Long.toString(answerDelay.toMillis())));
    }

    /** A citizen with an ear that the test holds. */
    Sipp listeningCaller(String number, Ear ear, Duration talk) {
        Sipp sipp = Sipp.run(
                exchange.sipPort(),
                "listening-caller",
                "-i",
                "127.0.0.2",
                "-m",
                "1",
                "-s",
                "193",
                "-key",
                "caller",
                number,
                "-key",
                "ear",
                Integer.toString(ear.port()),
                "-d",
                Long.toString(talk.toMillis()));
        phones.add(sipp);
        return sipp;
    }

    /** A citizen with a voice and an ear that the test holds. */
    void speakingCaller(String number, Headset headset, Duration talk) {
        List<String> words = new ArrayList<>(List.of(
                "-i", "127.0.0.2", "-m", "1", "-s", "193", "-key", "caller", number, "-d", "" + talk.toMillis()));
        words.addAll(List.of(headset.keys()));
        phones.add(Sipp.run(exchange.sipPort(), "speaking-caller", words.toArray(String[]::new)));
    }

    void signIn(Extension agent, QueueName... queues) {
        assertThat(outcome(telephony.signIn(agent, "desk " + agent, Set.of(queues))))
                .isEqualTo(new CommandOutcome.Done());
        signedIn.add(agent);
    }

    Sipp caller(String dialled, String number, Duration talk) {
        return call("caller", dialled, number, talk);
    }

    Sipp abandoningCaller(String dialled, String number, Duration patience) {
        return call("abandoning-caller", dialled, number, patience);
    }

    private Sipp call(String scenario, String dialled, String number, Duration pause) {
        Sipp sipp = Sipp.run(
                exchange.sipPort(),
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
                number,
                "-d",
                Long.toString(pause.toMillis()));
        phones.add(sipp);
        return sipp;
    }

    /** Many callers one after the other, {@code rate} a second. */
    Sipp callers(int count, int rate, Duration talk) {
        Sipp sipp = Sipp.run(
                exchange.sipPort(),
                "caller",
                "-i",
                "127.0.0.2",
                "-mi",
                "127.0.0.2",
                "-m",
                "" + count,
                "-r",
                "" + rate,
                "-s",
                "193",
                "-key",
                "caller",
                "09121140000",
                "-d",
                Long.toString(talk.toMillis()));
        phones.add(sipp);
        return sipp;
    }

    /** Calls from an address that is neither the trunk's nor a registered phone's. */
    Sipp stranger(String dialled) {
        return Sipp.run(
                exchange.sipPort(),
                "caller",
                "-i",
                "127.0.0.3",
                "-mi",
                "127.0.0.3",
                "-m",
                "1",
                "-s",
                dialled,
                "-key",
                "caller",
                "09121110010",
                "-d",
                "100");
    }

    /** Waits until that caller's call is in a queue. */
    CallId queued(String number) {
        return heard.await(
                        CallEvent.Queued.class,
                        queued -> number == null ? queued.caller() == null : number.equals(queued.caller()))
                .call();
    }

    List<String> storyToTheEnd(CallId call) {
        heard.await(CallEvent.Ended.class, ended -> ended.call().equals(call));
        return heard.story(call);
    }

    static CommandOutcome outcome(CompletionStage<CommandOutcome> stage) {
        try {
            return stage.toCompletableFuture().get(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A killed SIPp says no farewell, and its call would disturb the next test. */
    private void endCalls() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            heard.view().calls().forEach(call -> outcome(telephony.hangUp(call.call())));
            return heard.view().calls().isEmpty();
        });
    }

    private static int freeUdpPort() {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        endCalls();
        signedIn.forEach(agent -> outcome(telephony.signOut(agent)));
        phones.forEach(Sipp::close);
        telephony.close();
    }
}
