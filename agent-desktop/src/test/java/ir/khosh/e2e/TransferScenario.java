package ir.khosh.e2e;

import static ir.khosh.e2e.SpeakingFloor.CITIZEN;
import static ir.khosh.e2e.Talks.MUSIC;
import static ir.khosh.e2e.Talks.hears;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.evidence.LegReport;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A call and the half-typed request go from desk to desk: given away at once, asked about and taken back, asked about and
 * put through; and the request is registered once.
 */
class TransferScenario {

    private static SpeakingFloor floor;
    private static DeskDriver narges;
    private static DeskDriver reza;

    @BeforeAll
    static void open() {
        floor = SpeakingFloor.open("transfer");
        narges = floor.openDesk("narges", "1001", 0, 500);
        reza = floor.openDesk("reza", "1002", 1366, 560);
    }

    @AfterAll
    static void close() {
        if (floor != null) {
            floor.close();
        }
    }

    @Test
    void aTransferCarriesEverything() throws Exception {
        Ringing call = floor.call("new-mobile");
        assertThat(call.awaitPop()).isSameAs(narges);
        call.awaitAnswer();
        narges.awaitNode("#transfer-button");
        JsonNode wants = call.wants();
        DeskWork first = new DeskWork(floor.khosh(), narges);
        first.chooseService(wants);
        first.typeAddress(wants.path("address").asText());
        floor.stretch("talks", hears(CITIZEN, "narges"), hears("narges", CITIZEN), hears("reza"));
        givesAway(wants);
        asksAndGoesBack();
        asksAndPutsThrough(wants);
        registersOnce(call, wants);
        narges.press(KeyCode.F8);
        call.awaitEnd();
        floor.keepLegs(call);
        first.close();
        floor.judge();
        assertThat(LegReport.add(floor.evidence().folder())).isEmpty();
    }

    private static void givesAway(JsonNode wants) {
        narges.press(KeyCode.CONTROL, KeyCode.T);
        floor.choose(narges, "1002", KeyCode.F, KeyCode.O, KeyCode.R, KeyCode.I);
        reza.awaitNode("#pop-handover");
        narges.awaitNode("#idle");
        reza.awaitNode("#hold-button");
        awaitDraft(reza, wants);
        assertThat(reza.text("#pop-handover")).contains("نرگس کریمی", "fori");
        floor.stretch("given-away", hears(CITIZEN, "reza"), hears("reza", CITIZEN), hears("narges"));
        floor.pictureLarge(reza, "given-away");
    }

    private static void awaitDraft(DeskDriver desk, JsonNode wants) {
        await("the half-typed request at " + desk.username())
                .atMost(DeskDriver.LIMIT)
                .until(() ->
                        desk.text("#address-field").equals(wants.path("address").asText()));
        assertThat(desk.text("#service-field"))
                .isEqualTo(floor.khosh().serviceName(wants.path("service").asText()));
    }

    private static void asksAndGoesBack() {
        ask();
        reza.press(KeyCode.CONTROL, KeyCode.K);
        reza.awaitNode("#hold-button");
        narges.awaitNode("#idle");
        floor.stretch("back", hears(CITIZEN, "reza"), hears("reza", CITIZEN), hears("narges"));
    }

    private static void ask() {
        reza.focus();
        reza.press(KeyCode.CONTROL, KeyCode.K);
        floor.choose(reza, "1001");
        narges.awaitNode("#pop-handover");
        reza.awaitNode("#complete-button");
        floor.stretch("asks", hears(CITIZEN, MUSIC), hears("reza", "narges"), hears("narges", "reza"));
    }

    private static void asksAndPutsThrough(JsonNode wants) {
        ask();
        reza.focus();
        reza.type("#notes-field", "zange dovom");
        reza.press(KeyCode.CONTROL, KeyCode.T);
        reza.awaitNode("#idle");
        narges.awaitNode("#hold-button");
        awaitDraft(narges, wants);
        await("what was typed while asking").atMost(DeskDriver.LIMIT).until(() -> narges.text("#notes-field")
                .equals("zange dovom"));
        floor.stretch("put-through", hears(CITIZEN, "narges"), hears("narges", CITIZEN), hears("reza"));
    }

    private static void registersOnce(Ringing call, JsonNode wants) {
        narges.focus();
        DeskWork last = new DeskWork(floor.khosh(), narges);
        last.choosePlace(wants);
        String code = last.register();
        assertThat(floor.khosh().requestsOf(call.number())).containsExactly(code);
        floor.evidence().keepRequestsOf(floor.khosh(), call.number());
        floor.evidence().dialled(call.answered().put("requests", 1));
    }
}
