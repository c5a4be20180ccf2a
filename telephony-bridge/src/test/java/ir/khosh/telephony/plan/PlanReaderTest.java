package ir.khosh.telephony.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReaderTest {

    private static final Path SHIPPED = Path.of("../config/telephony.yaml");

    @TempDir
    Path directory;

    @Test
    void the_shipped_plan_is_valid() {
        TelephonyPlan plan = new PlanFile(SHIPPED).read(Map.of());

        assertThat(plan.numbers()).containsExactly("193", "1633");
        assertThat(plan.bindAddress()).isEqualTo("127.0.0.1");
        assertThat(plan.timers().queueTimeout()).isEqualTo(Duration.ofSeconds(55));
        assertThat(plan.timers().carrierNoAnswer()).isEqualTo(Duration.ofSeconds(80));
        assertThat(plan.seats())
                .extracting(seat -> seat.number().value())
                .containsExactly("1001", "1002", "1003", "1004", "1090");
    }

    @Test
    void an_override_replaces_one_value_only() {
        TelephonyPlan plan = new PlanFile(SHIPPED).read(Map.of("sip.port", "15060", "numbers", "193, 1633, 1690"));

        assertThat(plan.ports().sip()).isEqualTo(15060);
        assertThat(plan.ports().ami()).isEqualTo(5038);
        assertThat(plan.numbers()).containsExactly("193", "1633", "1690");
    }

    @Test
    void a_seat_can_have_the_desktop_for_a_phone() {
        TelephonyPlan plan = new PlanFile(SHIPPED).read(Map.of("extensions.1.desk", "10.0.0.7:7102"));

        assertThat(plan.seats().get(0).desk()).isNull();
        assertThat(plan.seats().get(1).desk()).isEqualTo(new TelephonyPlan.DeskAddress("10.0.0.7", 7102));
    }

    @ParameterizedTest
    @CsvSource({
        "extensions.0.desk, somewhere, extensions.0.desk",
        "extensions.0.desk, desk:70000, extensions.0.desk",
        "sip.port, 70000, sip.port",
        "sip.port, abc, sip.port",
        "bind_address, everywhere, bind_address",
        "numbers, 0912*, numbers[0]",
        "numbers, _X., numbers[0]",
        "queue.strategy, loudest, queue.strategy",
        "queue.name, Citizens Queue, queue.name",
        "queue.name, overflow, overflow.name",
        "timers.queue_timeout, 90, timers.carrier_no_answer",
        "trunk.addresses, carrier.example, trunk.addresses[0]",
        "trunk.codecs, opus, trunk.codecs",
        "http.port, 5038, http.port"
    })
    void a_wrong_value_is_named_with_its_place_in_both_languages(String key, String value, String place) {
        assertThatThrownBy(() -> new PlanFile(SHIPPED).read(Map.of(key, value)))
                .asInstanceOf(type(InvalidPlan.class))
                .satisfies(invalid -> assertThat(invalid.errors()).anySatisfy(error -> {
                    assertThat(error.path()).isEqualTo(place);
                    assertThat(error.english()).isNotBlank();
                    assertThat(error.persian()).containsPattern("[آ-ی]");
                }));
    }

    @Test
    void every_fault_is_told_at_once() throws IOException {
        Path file = Files.writeString(directory.resolve("telephony.yaml"), """
                sip: {port: 0}
                numbers: []
                extensions:
                  - {number: "10x", role: operator}
                  - {number: "1001", role: janitor}
                """);

        assertThatThrownBy(() -> new PlanFile(file).read(Map.of()))
                .asInstanceOf(type(InvalidPlan.class))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(PlanError::path)
                        .containsExactlyInAnyOrder("sip.port", "numbers", "extensions.0.number", "extensions.1.role"));
    }

    @Test
    void an_extension_may_not_be_there_twice() throws IOException {
        Path file = Files.writeString(
                directory.resolve("telephony.yaml"), "extensions: [{number: '1001'}, {number: '1001'}]");

        assertThatThrownBy(() -> new PlanFile(file).read(Map.of())).hasMessageContaining("contains 1001 twice");
    }

    @Test
    void an_unknown_key_on_the_command_line_is_refused() {
        assertThatThrownBy(() -> new PlanFile(SHIPPED).read(Map.of("sip.prot", "1")))
                .hasMessageContaining("sip.prot");
    }

    @Test
    void a_missing_or_broken_file_is_a_clear_fault() throws IOException {
        Path broken = Files.writeString(directory.resolve("telephony.yaml"), "sip: {port: [");

        for (Path file : List.of(broken, directory.resolve("none.yaml"))) {
            assertThatThrownBy(() -> new PlanFile(file).read(Map.of())).isInstanceOf(InvalidPlan.class);
        }
    }
}
