package ir.khosh.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.KeepingSamples;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator keeps about contractors and services, by keyboard alone. */
class AdministrationWindowTest extends WindowTest {

    AdministrationWindowTest() {
        super(KeepingSamples.server());
    }

    @BeforeEach
    void signIn() {
        open().enterPassword();
        window.awaitShown("section-start");
    }

    @Test
    void a_contract_is_signed_and_what_is_wrong_stands_at_its_field() {
        window.press(KeyCode.ALT, KeyCode.DIGIT0);
        window.awaitFocus("contracts-search");
        window.awaitShown("contracts-table");
        window.awaitShown("contracts-import");
        window.awaitShown("contracts-export");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        await().until(() -> !server.asked("GET /api/contractors/32/contracts").isEmpty());
        bothSizes("admin-contracts");
        server.on(
                "POST /api/contractors/32/contracts",
                asked -> KeepingSamples.refusing("sharePermille", "سهم باید از ۱ تا ۱۰۰۰ باشد."));
        window.focus("contract-sharePermille");
        window.write("8200");
        window.awaitText("contract-sharePermille", "۸۲۰۰");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("contract-sharePermille-error", "۱۰۰۰");
        bothSizes("admin-contracts-refused");
        server.on("POST /api/contractors/32/contracts", KeepingSamples.contract(3, 820));
        window.focus("contract-sharePermille");
        window.press(KeyCode.BACK_SPACE);
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        await().until(() -> server.asked("GET /api/contractors").size() == 3);
        window.awaitShown("contract-form-good");
        assertThat(server.asked("POST /api/contractors/32/contracts").get(1).body())
                .contains("\"sharePermille\":820")
                .contains("\"warrantyMonths\":null");
    }

    @Test
    void evidence_is_taken_down_for_the_standard_that_is_chosen() {
        window.press(KeyCode.ALT, KeyCode.MINUS);
        window.awaitFocus("standards-search");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.awaitShown("evidence-liability-insurance");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("evidence-items-error", "برگزینید");
        assertThat(server.asked("POST /api/contractors/32/standards/liability-insurance"))
                .as("nothing is sent before a standard is chosen")
                .isEmpty();
        window.focus("evidence-liability-insurance");
        window.press(KeyCode.SPACE);
        window.awaitFocus("evidence-reference");
        bothSizes("admin-standards");
        window.write("b-77");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        await().until(() -> server.asked("GET /api/contractors").size() == 3);
        window.awaitShown("evidence-form-good");
        assertThat(server.asked("POST /api/contractors/32/standards/liability-insurance")
                        .get(0)
                        .body())
                .contains("\"reference\":\"b-77\"");
    }

    @Test
    void a_standard_is_added_to_the_list() {
        window.press(KeyCode.ALT, KeyCode.EQUALS);
        window.awaitFocus("items-search");
        window.awaitShown("items-import");
        window.awaitShown("items-export");
        window.press(KeyCode.F2);
        window.awaitFocus("item-code");
        window.write("gas-badge");
        window.focus("item-name");
        window.write("karte gaz");
        window.focus("item-grace-days");
        window.write("x");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("item-grace-days-error", "۳۶۵۰");
        bothSizes("admin-items");
        window.focus("item-name");
        window.focus("item-grace-days");
        window.write("30");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        await().until(() -> server.asked("GET /api/standards").size() == 2);
        window.awaitShown("item-form-good");
        assertThat(server.asked("PUT /api/standards/gas-badge").get(0).body())
                .contains("\"graceDays\":30")
                .contains("\"mandatory\":true");
    }

    @Test
    void a_cause_is_added_to_the_family_that_is_chosen() {
        window.press(KeyCode.ALT, KeyCode.DIGIT9);
        window.awaitFocus("families-search");
        window.press(KeyCode.DOWN);
        window.awaitShown("cause-circuit-board");
        bothSizes("admin-families");
        window.focus("cause-code");
        window.write("fan");
        window.focus("cause-name");
        window.write("fane pakij");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        await().until(() -> server.asked("GET /api/fault-families").size() == 2);
        window.awaitShown("family-form-good");
        assertThat(server.asked("PUT /api/fault-families/boiler/causes/fan")
                        .get(0)
                        .body())
                .contains("fane pakij");
    }

    @Test
    void a_service_shows_what_it_promises() {
        window.press(KeyCode.ALT, KeyCode.DIGIT5);
        window.awaitFocus("offerings-search");
        window.press(KeyCode.DOWN);
        window.awaitText("offering-response-hours", "۲");
        bothSizes("admin-offerings");
    }

    /** Where there is room for a whole form nothing of it is scrolled out of sight. */
    private void awaitWhole(String form) {
        ScrollPane fields = (ScrollPane) window.find(form).orElseThrow().lookup(".scroll-pane");
        await().until(() ->
                OpenWindow.ask(() -> fields.getContent().getLayoutBounds().getHeight()
                        <= fields.getViewportBounds().getHeight() + 1));
    }

    @Test
    void the_text_of_a_notice_is_shown_as_it_will_be_sent() {
        window.press(KeyCode.ALT, KeyCode.DIGIT6);
        window.awaitFocus("templates-search");
        window.press(KeyCode.DOWN);
        window.awaitText("template-preview", "گرمای");
        awaitWhole("template-form");
        bothSizes("admin-templates");
    }

    @Test
    void a_threshold_is_set_and_says_from_when_it_holds() {
        window.press(KeyCode.ALT, KeyCode.DIGIT8);
        window.awaitFocus("settings-search");
        window.awaitShown("settings-import");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.awaitFocus("setting-value");
        awaitWhole("setting-form");
        server.on(
                "PUT /api/admin/settings/khosh.warranty.months",
                asked -> KeepingSamples.refusing("value", "این مقدار پذیرفته نیست؛ عددی از ۱ تا ۲۴ لازم است."));
        window.write("99");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("setting-value-error", "۲۴");
        bothSizes("admin-settings-refused");
        server.on(
                "PUT /api/admin/settings/khosh.warranty.months",
                KeepingSamples.settings().get(0));
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitShown("setting-form-good");
        assertThat(server.asked("PUT /api/admin/settings/khosh.warranty.months")
                        .get(0)
                        .body())
                .contains("99");
        bothSizes("admin-settings");
        window.focus("settings-search");
        window.write("no such setting");
        bothSizes("admin-settings-nothing-found");
    }
}
