package ir.khosh.telephony.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialplanTest {

    @TempDir
    Path state;

    private ExchangeTree tree;

    @BeforeEach
    void renderTheShippedPlan() throws IOException {
        tree = new ExchangeTree(state);
        write();
    }

    private void write() throws IOException {
        write(Map.of());
    }

    private void write(Map<String, String> settings) throws IOException {
        TelephonyPlan plan = new PlanFile(Path.of("../config/telephony.yaml")).read(settings);
        Path image = state.resolve("image");
        new ExchangeFiles(Path.of("../config/asterisk"), new ExchangeImage(image, image.resolve("loader"), image))
                .write(plan, tree, new Secrets(tree.secrets(), new SecureRandom()));
    }

    @Test
    void from_the_trunk_exactly_the_short_numbers_can_be_reached() throws IOException {
        List<String> lines = context("from-trunk");

        assertThat(lines)
                .filteredOn(line -> line.startsWith("exten"))
                .allMatch(line -> line.matches("exten => (193|1633),1,.*"));
        assertThat(lines)
                .noneMatch(line -> line.contains("include")
                        || line.contains("Dial(")
                        || line.contains("_" + "X")
                        || line.contains("Answer")
                        || line.contains("Playback")
                        || line.contains("AGI"));
    }

    @Test
    void an_operators_phone_can_dial_only_other_seats() throws IOException {
        List<String> lines = context("operators");

        assertThat(lines)
                .filteredOn(line -> line.startsWith("exten"))
                .hasSize(5)
                .allMatch(line -> line.matches("exten => (10\\d\\d),1,Dial\\(PJSIP/\\1,30\\)"));
        assertThat(lines).noneMatch(line -> line.contains("include") || line.contains("@"));
    }

    @Test
    void only_numbers_of_this_country_can_be_called_and_only_by_the_management_account() throws IOException {
        write(Map.of("trunk.gateway", "10.0.0.1:5060"));

        String nineDigits = "X".repeat(9);
        assertThat(context("khosh-outgoing"))
                .filteredOn(line -> line.startsWith("exten"))
                .allMatch(line -> line.startsWith("exten => _09" + nineDigits + ",1,")
                        || line.startsWith("exten => _0[1-8]" + nineDigits + ",1,"))
                .hasSize(2);
        assertThat(context("khosh-call-out"))
                .contains(" same => n,Dial(PJSIP/trunk/sip:${KHOSH_NUMBER}@10.0.0.1:5060,45,TU(khosh-citizen))");
        for (String reached : List.of("from-trunk", "operators")) {
            assertThat(context(reached)).noneMatch(line -> line.contains("khosh-"));
        }
        String endpoints = Files.readString(state.resolve("exchange/etc/pjsip.conf"));
        assertThat(endpoints).doesNotContain("context = khosh");
    }

    @Test
    void a_listening_line_hears_one_operators_line_and_dials_nothing() throws IOException {
        assertThat(context("khosh-supervise"))
                .filteredOn(line -> line.contains("ChanSpy("))
                .hasSize(3)
                .allMatch(line -> line.contains("${KHOSH_LINE}") && line.contains("g(${KHOSH_GROUP})"));
        for (String part : List.of("khosh-supervise", "khosh-take-over")) {
            assertThat(context(part)).noneMatch(line -> line.contains("Dial(") || line.contains("include"));
        }
    }

    @Test
    void without_a_gateway_nothing_leaves() throws IOException {
        assertThat(context("khosh-call-out")).contains(" same => n,Dial(PJSIP/none,45,TU(khosh-citizen))");
    }

    @Test
    void the_music_for_who_waits_is_made_by_ourselves() throws IOException {
        assertThat(Files.size(state.resolve("exchange/lib/music/hold.wav"))).isGreaterThan(200_000);
        assertThat(new HoldMusic().compose().samples())
                .satisfies(music -> assertThat(Arrays.equals(music, new short[music.length]))
                        .isFalse());
    }

    @Test
    void a_desktop_that_is_the_phone_is_dialled_with_a_secret_of_its_own() throws IOException {
        write(Map.of("extensions.0.desk", "127.0.0.1:7101"));

        String clients = Files.readString(state.resolve("exchange/etc/websocket_client.conf"));
        String secret =
                Files.readString(tree.secrets().resolve("1001-media.secret")).strip();
        assertThat(clients).contains("uri = ws://127.0.0.1:7101/media", "username = 1001", "password = " + secret);
        assertThat(secret)
                .isNotEqualTo(
                        Files.readString(tree.secrets().resolve("1002.secret")).strip());
        assertThat(context("operators")).contains("exten => 1001,1,Dial(WebSocket/1001/c(ulaw)n,30)");
        assertThat(Files.readString(state.resolve("exchange/etc/pjsip.conf"))).doesNotContain("[1001]");
    }

    @Test
    void sound_leaves_this_machine_only_through_the_relay_that_encrypts_it() {
        assertThatThrownBy(() -> write(Map.of("extensions.0.desk", "10.0.0.5:7101")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("install haproxy")
                .hasMessageContaining("بی‌رمز");
    }

    @Test
    void the_caller_overflows_before_the_carrier_gives_up() throws IOException {
        assertThat(context("from-trunk"))
                .contains(
                        " same => n,Queue(citizens,rt,,,55,,desk-in-call)",
                        " same => n,Queue(overflow,rt,,,25,,desk-in-call)");
    }

    @Test
    void every_call_is_recorded_on_the_citizens_own_line_under_its_id() throws IOException {
        String file = state.resolve("exchange/recordings") + "/${KHOSH_CALL}.wav";

        assertThat(context("from-trunk")).contains(" same => n,MixMonitor(" + file + ",b)");
        assertThat(context("khosh-citizen")).contains("exten => s,1,MixMonitor(" + file + ",b)");
        assertThat(Files.readString(tree.bridgeProperties())).contains("recordings=");
    }

    @Test
    void nothing_is_recorded_where_the_plan_says_none() throws IOException {
        write(Map.of("recording.mode", "none"));

        assertThat(Files.readString(state.resolve("exchange/etc/extensions.conf")))
                .as("nothing begins one, so that nothing begins one anew")
                .doesNotContain(".wav,b)")
                .doesNotContain("MixMonitor(/");
        assertThat(Files.readString(tree.bridgeProperties())).doesNotContain("recordings=");
    }

    @Test
    void a_folder_that_the_dialplan_would_read_as_something_else_is_refused() {
        for (String folder : List.of("recordings", "/tmp/a,b", "/tmp/${SHELL(id)}", "/tmp/a b")) {
            assertThatThrownBy(() -> write(Map.of("recording.folder", folder)))
                    .isInstanceOf(InvalidPlan.class)
                    .hasMessageContaining("recording.folder");
        }
    }

    @Test
    void files_and_secrets_are_for_their_owner_only() throws IOException {
        try (Stream<Path> files = Files.walk(state.resolve("exchange"))) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(path -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .endsWith("------"));
        }
    }

    @Test
    void a_secret_stays_the_same_at_the_next_start() throws IOException {
        String first = Files.readString(tree.secrets().resolve("1001.secret"));
        write();

        assertThat(Files.readString(tree.secrets().resolve("1001.secret")))
                .isEqualTo(first)
                .hasSizeGreaterThan(32);
    }

    @Test
    void a_mistyped_place_in_a_template_is_refused() {
        assertThatThrownBy(() -> new Template("http.conf", "port = {{http.prot}}").fill(Map.of("http.port", "1")))
                .hasMessageContaining("http.conf")
                .hasMessageContaining("{{http.prot}}");
    }

    private List<String> context(String name) throws IOException {
        String text = Files.readString(state.resolve("exchange/etc/extensions.conf"));
        String from = text.substring(text.indexOf("[" + name + "]") + name.length() + 2);
        int end = from.indexOf("\n[");
        return (end < 0 ? from : from.substring(0, end))
                .lines()
                .filter(line -> !line.startsWith(";"))
                .toList();
    }
}
