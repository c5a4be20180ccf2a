package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.evidence.CallReport;
import ir.khosh.evidence.PassedDesks;
import ir.khosh.evidence.SoundReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The desktop is the phone: speech goes both ways, the microphone can be silenced, the phone works while the server is
 * dead, and a desktop that is gone sends the caller on to the next operator.
 */
class SoftphoneScenario {

    private static final String TRUNK = "127.0.0.2";
    private static final int OPERATOR = 440;
    private static final int CALLER = 700;
    private static final Duration LONG = Duration.ofSeconds(150);
    private static final Duration ANSWER_DELAY = Duration.ofMillis(2_500);

    private static Evidence evidence;
    private static SoundSystem sound;
    private static Switchboard khosh;
    private static final Map<String, Integer> PORTS = new HashMap<>();
    private static DeskDriver narges;

    @BeforeAll
    static void open() throws Exception {
        evidence = Evidence.empty("softphone");
        sound = SoundSystem.start(Installation.HOME.resolve("agent-desktop/target/sound/log"));
        sound.speak(OPERATOR);
        List<String> settings = new ArrayList<>(
                List.of("extensions.0.desk=127.0.0.1:" + Installation.freePort(), "queue.strategy=linear"));
        int index = 2;
        for (String who : List.of("sara", "alireza", "fatemeh")) {
            PORTS.put(who, Installation.freePort());
            settings.add("extensions." + index++ + ".desk=127.0.0.1:" + PORTS.get(who));
        }
        khosh = Switchboard.start(evidence, "softphone", settings.toArray(String[]::new));
        narges = khosh.openPhoneDesk("narges", "1001", 0);
        khosh.openDesk("reza", "1002", 1366, ANSWER_DELAY);
    }

    @AfterEach
    void lastPicture() {
        evidence.picture("end");
    }

    @AfterAll
    static void close() {
        if (khosh != null) {
            khosh.close();
        }
        if (sound != null) {
            sound.close();
        }
    }

    @Test
    void aHeadsetIsEnough() throws Exception {
        Instant from = Instant.now();
        speechGoesBothWays();
        aCallGoesThroughManyHands();
        thePhoneWorksWithoutTheServer();
        aDesktopThatIsGoneSendsTheCallerOn();
        aDesktopThatIsFrozenSendsTheCallerOn();
        evidence.collect(khosh, from);
        List<String> failures = new ArrayList<>(CallReport.write("softphone", evidence.folder()));
        failures.addAll(SoundReport.add(evidence.folder(), OPERATOR, CALLER));
        failures.addAll(PassedDesks.add(evidence.folder(), "dead-desktop", "frozen-desktop"));
        assertThat(failures).isEmpty();
    }

    private static void speechGoesBothWays() throws Exception {
        sound.listen(evidence.folder().resolve("operator-heard.pcm"));
        try (CallerEar ear = new CallerEar(TRUNK, evidence.folder().resolve("caller-heard.rtp"), CALLER)) {
            Ringing call = khosh.dialWithEar("customer", "both-ways", ear, LONG);
            assertThat(call.awaitPop()).isSameAs(narges);
            narges.awaitNode("#phone-answer");
            evidence.picture("rings-at-the-desktop");
            answer(call, ear);
            evidence.picture("talks");
            narges.press(KeyCode.CONTROL, KeyCode.M);
            await("the caller hears nothing").atMost(DeskDriver.LIMIT).until(() -> !ear.hears(OPERATOR));
            evidence.picture("muted");
            narges.press(KeyCode.CONTROL, KeyCode.M);
            await("the caller hears again").atMost(DeskDriver.LIMIT).until(() -> ear.hears(OPERATOR));
            long before = ear.frames();
            await("they talk for two seconds").atMost(DeskDriver.LIMIT).until(() -> ear.frames() > before + 100);
            hangUp(call);
            narges.press(KeyCode.F10);
            narges.press(KeyCode.DIGIT3);
            khosh.awaitAvailable(narges);
            evidence.dialled(call.answered());
        }
    }

    /** Operators and a supervisor at desktops only. */
    private static void aCallGoesThroughManyHands() throws Exception {
        try (CallerEar ear = new CallerEar(TRUNK, evidence.folder().resolve("many-hands.rtp"), CALLER);
                DesktopTalks talks = new DesktopTalks(khosh, evidence, PORTS, ear)) {
            Ringing call = khosh.dialWithEar("new-mobile", "many-hands", ear, LONG);
            assertThat(call.awaitPop()).isSameAs(narges);
            answer(call, ear);
            narges.press(KeyCode.CONTROL, KeyCode.T);
            narges.awaitNode("#colleague-search");
            narges.awaitNode("#colleagues");
            DesktopTalks.SEATS
                    .get("sara")
                    .chars()
                    .forEach(digit -> narges.press(KeyCode.getKeyCode(String.valueOf((char) digit))));
            narges.press(KeyCode.ENTER);
            talks.goOn(call);
            call.awaitEnd();
            khosh.awaitAvailable(narges);
            evidence.dialled(call.answered());
        }
    }

    private static void thePhoneWorksWithoutTheServer() throws Exception {
        khosh.serverProcess().kill();
        narges.awaitNode("#link-server.bad");
        try (CallerEar ear = new CallerEar(TRUNK, evidence.folder().resolve("without-server.rtp"), CALLER)) {
            Ringing call = khosh.dialWithEar("loyal", "without-server", ear, LONG);
            narges.awaitNode("#phone-answer");
            narges.awaitNode("#pop-caller");
            narges.focus();
            evidence.picture("rings-without-server");
            answer(call, ear);
            evidence.picture("talks-without-server");
            hangUp(call);
            evidence.dialled(call.unseen());
        }
        khosh.restartServer();
        narges.awaitConnected();
        khosh.awaitAvailable(narges);
    }

    private static void aDesktopThatIsGoneSendsTheCallerOn() throws Exception {
        narges.close();
        Ringing dead = khosh.dial("landline-isfahan", "dead-desktop", Duration.ofSeconds(3));
        takenByReza(dead);
    }

    /** It is there for the exchange and takes nothing up any more. */
    private static void aDesktopThatIsFrozenSendsTheCallerOn() throws Exception {
        Ringing[] dialled = new Ringing[1];
        try (ManagedProcess frozen = DoomedDesk.start(khosh.installation(), khosh.serverUrl(), "narges", "1001", 0)) {
            khosh.awaitAvailable(narges);
            // a frozen window would keep the keys of the whole screen
            khosh.desk("reza").focus();
            Signals.send(frozen.pid(), "STOP");
            dialled[0] = khosh.dial("landline-isfahan", "frozen-desktop", Duration.ofSeconds(3));
            await("the card at the next desk")
                    .atMost(DeskDriver.LIMIT)
                    .until(() -> khosh.painted(khosh.desk("reza"), dialled[0].callId()));
            frozen.kill();
        }
        takenByReza(dialled[0]);
    }

    private static void takenByReza(Ringing call) {
        DeskDriver reza = call.awaitPop();
        assertThat(reza).isSameAs(khosh.desk("reza"));
        call.awaitEnd();
        reza.focus();
        reza.press(KeyCode.F10);
        reza.press(KeyCode.DIGIT3);
        khosh.awaitAvailable(reza);
        evidence.dialled(call.answered());
    }

    private static void answer(Ringing call, CallerEar ear) {
        narges.focus();
        narges.press(KeyCode.F1);
        call.awaitAnswer();
        narges.awaitNode("#phone-mute");
        await("the caller hears the operator").atMost(DeskDriver.LIMIT).until(() -> ear.hears(OPERATOR));
    }

    private static void hangUp(Ringing call) {
        narges.press(KeyCode.F8);
        call.awaitEnd();
    }
}
