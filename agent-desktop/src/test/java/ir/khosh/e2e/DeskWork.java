package ir.khosh.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import javafx.scene.input.KeyCode;

/** What an operator does about a call at one desk, by the keyboard alone. */
record DeskWork(Switchboard khosh, DeskDriver desk) {

    /** What the caller wants, typed as the operator hears it. */
    void fill(JsonNode wants, String phone) {
        chooseService(wants);
        choosePlace(wants);
        typeAddress(wants.path("address").asText());
        if (phone != null) {
            desk.type("#phone-field", phone);
        }
    }

    void chooseService(JsonNode wants) {
        desk.press(KeyCode.F2);
        desk.search("#service-field", khosh.serviceName(wants.path("service").asText()));
    }

    void choosePlace(JsonNode wants) {
        desk.press(KeyCode.F3);
        desk.search("#place-field", khosh.regionName(wants.path("regionCode").asText()));
    }

    void typeAddress(String address) {
        desk.press(KeyCode.F4);
        desk.type("#address-field", address);
    }

    /** Registers what is filled in; the tracking code. */
    String register() {
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        return trackingCode();
    }

    /** Waits until the server has given one. */
    String trackingCode() {
        desk.awaitNode("#tracking-code");
        return desk.text("#tracking-code")
                .chars()
                .filter(Character::isDigit)
                .map(c -> '0' + Character.digit(c, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    void awaitCandidates() {
        await("a contractor is offered").atMost(DeskDriver.LIMIT).until(() -> !desk.visible("#candidates-empty"));
    }

    /** Registers and offers in one step to the first in the ranking, who accepts on the phone; the tracking code. */
    String registerAndDispatch() {
        desk.awaitEnabled("#register-and-offer-button");
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        String code = trackingCode();
        desk.awaitNode("#accept-button");
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.awaitNode("#assignment-accepted");
        return code;
    }

    /** Offers the registered request to the first in the ranking, who accepts on the phone. */
    void dispatch() {
        desk.awaitNode("#offer-button");
        desk.press(KeyCode.ENTER);
        desk.awaitNode("#accept-button");
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.awaitNode("#assignment-accepted");
    }

    /** Chooses the first outcome when the call is over, and is back in the queue. */
    void finish(Ringing call) {
        call.awaitEnd();
        close();
    }

    /** For a call that is over already. */
    void close() {
        desk.press(KeyCode.F10);
        desk.press(KeyCode.DIGIT1);
        khosh.awaitAvailable(desk);
    }
}
