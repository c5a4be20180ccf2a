package ir.khosh.e2e;

import static ir.khosh.e2e.PhoneFloor.CITIZEN_TONE;
import static ir.khosh.e2e.PhoneFloor.FAR_TONE;
import static ir.khosh.e2e.PhoneFloor.NEAR_TONE;
import static ir.khosh.e2e.PhoneFloor.hears;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ir.khosh.desktop.phone.ToneDesk;
import java.net.InetAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The real exchange, its relay and the desktop's own phone: who is no desk of the exchange, and who froze, is passed by.
 */
class DeskPhonesIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static PhoneFloor floor;

    @BeforeAll
    static void start() throws Exception {
        InetAddress elsewhere = OtherAddress.find();
        assumeTrue(elsewhere != null, "this machine has no address but the loopback");
        floor = new PhoneFloor("desk-phones", elsewhere, Map.of());
    }

    @AfterEach
    void end() throws Exception {
        floor.clear();
    }

    @AfterAll
    static void stop() {
        if (floor != null) {
            floor.close();
        }
    }

    @Test
    void a_desk_at_another_address_talks_encrypted_and_nobody_else_can_join() throws Exception {
        ToneDesk desk = floor.openFar();
        floor.openNear();
        floor.awaitLook();
        Handset citizen = floor.call("talks");
        await("speech both ways").atMost(SOON).until(() -> hears(citizen, FAR_TONE) && desk.hears(CITIZEN_TONE));

        Intruder intruder = new Intruder(floor.far(), floor.certificates());
        assertThat(intruder.enters("wss", floor.far().secret()))
                .as("a second connection, even with the secret")
                .isFalse();
        await("the talk goes on").pollDelay(Duration.ofMillis(400)).until(() -> true);
        assertThat(hears(citizen, FAR_TONE) && desk.hears(CITIZEN_TONE)).isTrue();
    }

    @Test
    void nobody_reaches_a_desk_without_its_secret_or_without_tls() throws Exception {
        floor.openFar();
        Intruder intruder = new Intruder(floor.far(), floor.certificates());

        assertThat(intruder.enters("wss", null)).as("no secret").isFalse();
        assertThat(intruder.enters("wss", "guessed")).as("wrong secret").isFalse();
        assertThat(intruder.enters("ws", floor.far().secret())).as("plain text").isFalse();
        assertThat(intruder.enters("wss", floor.far().secret()))
                .as("or the refusals above would prove nothing")
                .isTrue();
    }

    @Test
    void a_desk_that_expects_another_secret_is_passed_by() throws Exception {
        floor.opened(ToneDesk.openExpecting("no such secret", floor.far(), floor.certificates(), FAR_TONE));
        floor.awaitLook();
        passedBy("other-secret");
        assertThat(Files.readString(floor.log("messages.log"))).contains("1001 failed after 1 tries: URL not found");
    }

    @Test
    void a_desk_that_speaks_no_tls_is_passed_by() throws Exception {
        floor.opened(ToneDesk.openPlain(floor.far(), FAR_TONE));
        floor.awaitLook();
        passedBy("plain-text");
        assertThat(Files.readString(floor.log("relay.log"))).contains("desk1001/desk failed, reason: Layer6");
    }

    @Test
    void a_desk_with_a_certificate_of_another_authority_is_passed_by() throws Exception {
        floor.opened(ToneDesk.open(floor.far(), ForeignCertificate.of(floor), FAR_TONE, true));
        floor.awaitLook();
        passedBy("other-authority");
        assertThat(Files.readString(floor.log("relay.log")))
                .contains("desk1001/desk failed, reason: Layer6 invalid response, info: \"SSL handshake failure\"");
    }

    @Test
    void a_desk_that_froze_while_it_rang_is_passed_by_at_once() throws Exception {
        ManagedProcess frozen = floor.openFarAlone(false);
        ToneDesk next = floor.openNear();
        floor.awaitFarFound();
        Handset citizen = floor.call("frozen");
        frozen.awaitLine("rings"::equals, SOON);
        await("it has rung for a while").pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(next.talks()).as("as long as it lives it rings").isFalse();
        Instant from = Instant.now();
        frozen.signal("STOP");
        await("the next answers").atMost(SOON).until(() -> hears(citizen, NEAR_TONE));

        long cost = floor.lastRingAtNear() / 1_000 - from.toEpochMilli();
        Files.writeString(floor.folder().resolve("frozen-while-ringing-cost-ms"), cost + "\n");
        assertThat(cost).as("not the 20 s for which a phone rings").isLessThan(5_000);
    }

    @Test
    void a_desk_that_stands_still_for_a_while_in_a_talk_or_on_hold_keeps_its_call() throws Exception {
        ManagedProcess desk = floor.openFarAlone(true);
        floor.openNear();
        floor.awaitFarFound();
        Handset citizen = floor.call("stands-still");
        await("they talk").atMost(SOON).until(() -> hears(citizen, FAR_TONE));
        standStill(desk);
        await("they talk again").atMost(SOON).until(() -> hears(citizen, FAR_TONE));

        floor.hold();
        await("the citizen hears music").atMost(SOON).until(() -> !hears(citizen, FAR_TONE));
        standStill(desk);
        floor.resume();
        await("they talk after the hold").atMost(SOON).until(() -> hears(citizen, FAR_TONE));
        assertThat(hears(citizen, NEAR_TONE)).isFalse();
    }

    @Test
    void a_desk_whose_window_hangs_while_it_rings_is_passed_by_at_once() throws Exception {
        BusyWindow window = floor.opened(new BusyWindow());
        ToneDesk hung = floor.openFarWith(window, false);
        ToneDesk next = floor.openNear();
        floor.awaitLook();
        Handset citizen = floor.call("hung-window");
        await("it rings").atMost(SOON).until(hung::rings);
        for (int i = 0; i < 8; i++) {
            window.hangsFor(Duration.ofMillis(300));
        }
        assertThat(hung.rings() && !next.talks())
                .as("a busy window keeps its call")
                .isTrue();
        Instant from = Instant.now();
        window.hangs();
        await("the next answers").atMost(SOON).until(() -> hears(citizen, NEAR_TONE));

        long cost = floor.lastRingAtNear() / 1_000 - from.toEpochMilli();
        Files.writeString(floor.folder().resolve("hung-while-ringing-cost-ms"), cost + "\n");
        assertThat(cost).as("not the 20 s for which a phone rings").isLessThan(5_000);
    }

    @Test
    void a_desk_whose_window_hangs_already_is_not_rung() throws Exception {
        BusyWindow window = floor.opened(new BusyWindow());
        floor.openFarWith(window, true);
        window.hangs();
        passedBy("hung-before");
    }

    @Test
    void a_window_that_hangs_in_a_talk_keeps_its_call() throws Exception {
        BusyWindow window = floor.opened(new BusyWindow());
        ToneDesk desk = floor.openFarWith(window, true);
        ToneDesk next = floor.openNear();
        floor.awaitLook();
        Handset citizen = floor.call("hung-in-talk");
        await("they talk").atMost(SOON).until(() -> hears(citizen, FAR_TONE));
        window.hangsFor(Duration.ofSeconds(3));

        assertThat(hears(citizen, FAR_TONE) && desk.hears(CITIZEN_TONE) && !next.talks())
                .isTrue();
    }

    private static void standStill(ManagedProcess desk) {
        desk.signal("STOP");
        await("two seconds").pollDelay(Duration.ofSeconds(2)).until(() -> true);
        desk.signal("CONT");
    }

    private static void passedBy(String name) throws Exception {
        ToneDesk next = floor.openNear();
        floor.awaitLook();
        Handset citizen = floor.call(name);

        await("the next operator").atMost(SOON).until(() -> hears(citizen, NEAR_TONE) && next.hears(CITIZEN_TONE));
        assertThat(hears(citizen, FAR_TONE)).isFalse();
    }
}
