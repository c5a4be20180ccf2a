package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.evidence.CallReport;
import ir.khosh.evidence.TalkReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;

/** Operators and a citizen who really speak and hear, for the scenarios about what is done with a call. */
final class SpeakingFloor implements AutoCloseable {

    static final String CITIZEN = "citizen";

    private static final String TRUNK = "127.0.0.2";
    private static final String DESKS = "127.0.0.1";
    static final int CITIZEN_TONE = 700;
    private static final Duration ANSWER_DELAY = Duration.ofMillis(2_500);
    private static final Duration PICKED_UP_SOON = Duration.ofMillis(800);
    private static final Duration LONG = Duration.ofSeconds(150);

    private final String scenario;
    private final Evidence evidence;
    private final Instant from = Instant.now();
    private final Switchboard khosh;
    private final Talks talks;
    private final Handset citizen;

    private SpeakingFloor(String scenario, Evidence evidence, Switchboard khosh) {
        this.scenario = scenario;
        this.evidence = evidence;
        this.khosh = khosh;
        talks = new Talks(evidence, khosh.installation().state().resolve("ports"));
        citizen = talks.join(CITIZEN, TRUNK, CITIZEN_TONE);
    }

    /** The first desk that is opened is rung first. */
    static SpeakingFloor open(String scenario, String... exchangeSettings) {
        Evidence evidence = Evidence.empty(scenario);
        List<String> settings = new ArrayList<>(List.of(exchangeSettings));
        settings.add("queue.strategy=linear");
        return new SpeakingFloor(
                scenario, evidence, Switchboard.start(evidence, scenario, settings.toArray(String[]::new)));
    }

    DeskDriver openDesk(String username, String extension, int x, int tone) {
        return khosh.openSpeakingDesk(username, extension, x, ANSWER_DELAY, talks.join(username, DESKS, tone));
    }

    DeskDriver openSupervisor(String username, String extension, int x, int tone) {
        return khosh.openSpeakingSupervisor(username, extension, x, PICKED_UP_SOON, talks.join(username, DESKS, tone));
    }

    /** The citizen stays on the line until somebody hangs up. */
    Ringing call(String key) {
        return khosh.dialAndSpeak(key, scenario, citizen, LONG);
    }

    @SafeVarargs
    final void stretch(String name, Map.Entry<String, List<String>>... expected) {
        talks.stretch(name, expected);
    }

    /** Chooses the colleague by extension in the small window that is open, with a word for them. */
    void choose(DeskDriver desk, String extension, KeyCode... note) {
        desk.awaitNode("#colleague-search");
        desk.awaitNode("#colleagues");
        extension.chars().forEach(digit -> desk.press(KeyCode.getKeyCode(String.valueOf((char) digit))));
        if (note.length > 0) {
            desk.press(KeyCode.TAB);
            for (KeyCode key : note) {
                desk.press(key);
            }
        }
        picture("chooses-" + extension);
        desk.press(KeyCode.ENTER);
    }

    /** Shows this desk as large as the big screens are, keeps a picture, and makes it small again. */
    void pictureLarge(DeskDriver desk, String name) {
        desk.resize(1920, 1080);
        desk.focus();
        picture(name + "-1920");
        desk.resize(1366, 768);
        desk.focus();
    }

    void picture(String name) {
        evidence.picture(name);
    }

    /** What is left on a desk after its part gets an outcome, and the desk is in the queue again. */
    void close(DeskDriver desk) {
        desk.focus();
        desk.press(KeyCode.F10);
        desk.press(KeyCode.DIGIT3);
        desk.awaitNode("#idle");
    }

    Switchboard khosh() {
        return khosh;
    }

    Evidence evidence() {
        return evidence;
    }

    /** What this tone is at somebody's ear just now, 0 to 100. */
    int share(String who, int hertz) {
        return talks.share(who, hertz);
    }

    Handset citizen() {
        return citizen;
    }

    /** Each operator's part in the call as the server keeps it. */
    void keepLegs(Ringing call) {
        evidence.keep("legs.json", khosh.supervisor().get("/api/calls/" + KhoshApi.encoded(call.callId()) + "/legs"));
    }

    /** Makes the report out of what everybody left behind; nothing may be wrong in it. */
    void judge() throws IOException {
        evidence.collect(khosh, from);
        List<String> failures = new ArrayList<>(CallReport.write(scenario, evidence.folder()));
        failures.addAll(TalkReport.add(evidence.folder()));
        assertThat(failures).isEmpty();
    }

    @Override
    public void close() {
        evidence.picture("end");
        talks.close();
        khosh.close();
    }
}
