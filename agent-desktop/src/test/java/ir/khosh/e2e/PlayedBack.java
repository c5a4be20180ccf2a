package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.evidence.RecordingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;

/** A supervisor who hears what was recorded of a call, at the desk and with a real device; measured at its end. */
final class PlayedBack implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(150);

    private final SpeakingFloor floor;
    private final SoundSystem sound;
    private DeskDriver wall;

    PlayedBack(SpeakingFloor floor) {
        this.floor = floor;
        sound = SoundSystem.start(Installation.HOME.resolve("agent-desktop/target/sound-recordings/log"));
    }

    /**
     * @param spoken tones that must be in it
     * @param unrecorded a tone that was spoken and must not be in it
     */
    void of(Ringing call, List<Integer> spoken, int unrecorded) throws IOException {
        Evidence evidence = floor.evidence();
        keepWhatIsKnown(call);
        Path own = floor.khosh().installation().state().resolve("exchange/recordings/" + call.callId() + ".wav");
        Files.copy(own, evidence.folder().resolve("recording.wav"));
        hear(call);
        spoken.forEach(hertz -> evidence.append(
                "recorded.jsonl", KhoshApi.object().put("hertz", hertz).put("recorded", true) + "\n"));
        evidence.append(
                "recorded.jsonl", KhoshApi.object().put("hertz", unrecorded).put("recorded", false) + "\n");
        String listened = floor.khosh().metrics();
        evidence.append("metrics.txt", listened);
        assertThat(listened).containsPattern("khosh_recordings_listened\\S* 1");
    }

    private void keepWhatIsKnown(Ringing call) {
        String path = "/api/calls/" + KhoshApi.encoded(call.callId()) + "/recordings";
        await("the sound is registered").atMost(DeskDriver.LIMIT).until(() -> floor.khosh()
                .supervisor()
                .get(path)
                .path(0)
                .path("status")
                .asText()
                .equals("KEPT"));
        JsonNode recording = floor.khosh().supervisor().get(path).get(0);
        assertThat(recording.path("pauses")).hasSize(1);
        assertThat(recording.path("pauses").get(0).path("ended").asText()).isEqualTo("OPERATOR");
        floor.evidence().keep("recording.json", recording);
    }

    private void hear(Ringing call) throws IOException {
        wall = new DeskDriver("fatemeh", "1090", floor.khosh().installation().state());
        wall.open(floor.khosh().serverUrl(), 0);
        wall.signIn(Switchboard.PASSWORD);
        wall.focus();
        wall.press(KeyCode.CONTROL, KeyCode.F11);
        wall.awaitNode("#board-answered-value");
        wall.fire("#board-answered");
        wall.awaitNode("#listen-" + call.callId().replace('.', '-'));
        wall.press(KeyCode.ENTER);
        wall.awaitNode("#recording-waveform");
        floor.picture("recording-shown");
        sound.listen(floor.evidence().folder().resolve("played-back.pcm"));
        wall.press(KeyCode.SPACE);
        await("some of it is heard").atMost(LONG).until(() -> !wall.text("#recording-time")
                .startsWith(beginning()));
        floor.pictureLarge(wall, "recording-plays");
        await("all of it is heard").atMost(LONG).until(() -> isAtItsEnd(wall.text("#recording-time")));
        assertThat(wall.visible("#recording-message")).isFalse();
        wall.press(KeyCode.ESCAPE);
    }

    private static String beginning() {
        return "\u2066۰۰:۰۰";
    }

    private static boolean isAtItsEnd(String time) {
        String[] parts = time.split(" از ");
        return parts.length == 2 && parts[0].equals(parts[1]);
    }

    /** Adds to the report what was in the file and what came out of the device. */
    static List<String> judge(Evidence evidence) throws IOException {
        return RecordingReport.add(evidence.folder());
    }

    @Override
    public void close() {
        if (wall != null) {
            wall.close();
        }
        sound.close();
    }
}
