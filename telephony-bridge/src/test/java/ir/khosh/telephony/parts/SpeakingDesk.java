package ir.khosh.telephony.parts;

import static ir.khosh.telephony.parts.Desk.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.plan.TestExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A desk with phones that speak at 400 Hz, one citizen who speaks as told, and the sounds that the exchange keeps. */
final class SpeakingDesk implements AutoCloseable {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration NEVER = Duration.ofMinutes(2);
    private static final int CITIZEN = 700;
    private static final CommandOutcome DONE = new CommandOutcome.Done();

    private final TestExchange exchange;
    private final Desk desk;
    private final Ear citizen = new Ear("127.0.0.2");

    SpeakingDesk(TestExchange exchange) {
        this.exchange = exchange;
        // other tests share this exchange and their calls are recorded as well
        forgetSounds();
        this.desk = new Desk(exchange);
    }

    Desk desk() {
        return desk;
    }

    CallControl control() {
        return desk.telephony().control();
    }

    Ear citizen() {
        return citizen;
    }

    void speak(int hertz) {
        citizen.speak(hertz);
    }

    private void forgetSounds() {
        try (Stream<Path> sounds = Files.list(exchange.access().recordings())) {
            for (Path sound : sounds.toList()) {
                Files.delete(sound);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        desk.close();
        citizen.close();
        forgetSounds();
    }

    CallId saraTalks(String number) {
        desk.phone("talking-phone", SARA, SOON);
        desk.signIn(SARA, Desk.CITIZENS);
        citizen.speak(CITIZEN);
        desk.listeningCaller(number, citizen, NEVER);
        CallId call = desk.queued(number);
        await(call, state -> SARA.equals(state.agent()));
        return call;
    }

    void speakFor(int hertz) {
        citizen.speak(hertz);
        listenFor(Duration.ofMillis(1_500));
    }

    void listenFor(Duration time) {
        Awaitility.await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }

    void end(CallId call) {
        assertThat(Desk.outcome(desk.telephony().hangUp(call))).isEqualTo(DONE);
        desk.storyToTheEnd(call);
    }

    Recorded soundOf(CallId call) {
        Path file = exchange.access().recordings().resolve(call + ".wav");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(file) && hasItsLength(file));
        return Recorded.read(file);
    }

    /** The exchange writes the length into the head when it closes the file. */
    private static boolean hasItsLength(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return bytes.length > 44
                && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(40) == bytes.length - 44;
    }

    List<String> files() {
        try (Stream<Path> sounds = Files.list(exchange.access().recordings())) {
            return sounds.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CallState state(CallId call) {
        return desk.heard().view().calls().stream()
                .filter(one -> one.call().equals(call))
                .findFirst()
                .orElseThrow();
    }

    void await(CallId call, Predicate<CallState> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> desk.heard().view().calls().stream()
                        .anyMatch(one -> one.call().equals(call) && condition.test(one)));
    }
}
