package ir.khosh.telephony.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.Extension;
import ir.khosh.telephony.plan.TelephonyPlan.DeskAddress;
import ir.khosh.telephony.plan.TelephonyPlan.Role;
import ir.khosh.telephony.plan.TelephonyPlan.Seat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskRelayTest {

    private static final List<Seat> DESKS = List.of(
            new Seat(new Extension("1001"), Role.OPERATOR, new DeskAddress("10.0.0.5", 7101)),
            new Seat(new Extension("1002"), Role.OPERATOR, new DeskAddress("10.0.0.6", 7101)));

    @TempDir
    Path folder;

    @Test
    void each_desk_has_its_own_way_and_only_the_exchange_beside_it_can_use_it() {
        assertThat(DeskRelay.configuration(DESKS, 7999, Path.of("/ca.pem")))
                .contains("bind 127.0.0.1:7999")
                .contains(
                        "use_backend desk1001 if { path /1001 }",
                        "server desk 10.0.0.5:7101 ssl verify required verifyhost 10.0.0.5")
                .contains(
                        "use_backend desk1002 if { path /1002 }",
                        "server desk 10.0.0.6:7101 ssl verify required verifyhost 10.0.0.6");
    }

    @Test
    void the_program_is_found_where_programs_are() throws IOException {
        assertThat(DeskRelay.program(folder + "::")).isEmpty();
        Path program = Files.createFile(
                folder.resolve("haproxy"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        assertThat(DeskRelay.program("/nowhere:" + folder)).contains(program);
    }
}
