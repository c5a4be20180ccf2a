package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.evidence.CallReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A house in which nobody works yet: the first administrator makes what is needed with the keyboard alone, an operator
 * begins, and the first citizen who dials 193 gets a contractor. No statement of SQL and no sample data.
 */
class EmptyToFirstDispatchScenario {

    private static final Duration ANSWER_DELAY = Duration.ofMillis(2_500);
    private static final Duration TALK = Duration.ofSeconds(6);
    private static final String SERVICE = "تعمیر پکیج شوفاژ";
    private static final String CONTRACTOR = "گرمای پاک کاشان";
    private static final String CONTRACTOR_PHONE = "09131112233";

    private static Switchboard khosh;
    private static Evidence evidence;
    private DeskDriver admin;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("empty-to-first-dispatch");
        khosh = Switchboard.startEmpty(evidence, "empty", List.of());
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
    }

    @Test
    void theFirstCitizenIsHelpedByWhatAnAdministratorMadeFromNothing() throws Exception {
        Instant from = Instant.now();
        admin = khosh.openFirstTime("admin", "none", 0, khosh.firstPassword(), "#start-lacking");
        evidence.picture("1-what-is-lacking");
        String narges = userIsAdded("narges", "نرگس امینی", 0);
        String fatemeh = userIsAdded("fatemeh", "فاطمه رستگار", 1);
        contractorIsAdded();
        holidaysAreAdded();
        admin.press(KeyCode.ALT, KeyCode.DIGIT1);
        admin.awaitNode("#start-ready");
        evidence.picture("5-ready");
        sectionsAreSeen();
        supervisorSetsOwnPassword(fatemeh);
        khosh.plugIn("1001", ANSWER_DELAY);
        DeskDriver desk = khosh.openFirstTime("narges", "1001", 1366, narges, "#state-line");
        desk.press(KeyCode.F12);
        khosh.awaitAvailable(desk);
        firstCitizenCalls();
        evidence.collect(khosh, from);
        List<String> failures = CallReport.write("empty-to-first-dispatch", evidence.folder());
        assertThat(failures).isEmpty();
    }

    /** @return the one-time password as it is read from the screen */
    private String userIsAdded(String username, String name, int roleSteps) {
        admin.press(KeyCode.ALT, KeyCode.DIGIT2);
        admin.awaitNode("#users-table");
        admin.press(KeyCode.F2);
        admin.awaitFocus("#user-username");
        admin.write(username);
        admin.tabTo("#user-display-name");
        admin.write(name);
        admin.tabTo("#user-role");
        for (int step = 0; step < roleSteps; step++) {
            admin.press(KeyCode.LEFT);
        }
        admin.tabTo("#user-extension");
        if (roleSteps > 0) {
            admin.press(KeyCode.DELETE);
        } else {
            await("a free phone is proposed").atMost(DeskDriver.LIMIT).until(() -> admin.text("#user-extension")
                    .equals("۱۰۰۱"));
        }
        admin.press(KeyCode.CONTROL, KeyCode.ENTER);
        admin.awaitNode("#user-one-time-password");
        evidence.picture("2-user-" + username);
        return admin.text("#user-one-time-password");
    }

    private void contractorIsAdded() {
        admin.press(KeyCode.ALT, KeyCode.DIGIT3);
        admin.awaitNode("#contractors-table");
        admin.press(KeyCode.F2);
        admin.awaitFocus("#contractor-name");
        admin.press(KeyCode.CONTROL, KeyCode.ENTER);
        admin.awaitNode("#contractor-form .wrong");
        evidence.picture("3-contractor-refused");
        admin.write(CONTRACTOR);
        admin.tabTo("#contractor-phone-field");
        admin.write(CONTRACTOR_PHONE);
        admin.tabTo("#contractor-service");
        admin.writeAndTake(SERVICE);
        admin.tabTo("#contractor-place");
        admin.writeAndTake("کاشان");
        admin.press(KeyCode.CONTROL, KeyCode.ENTER);
        admin.awaitNode("#contractor-form-good");
        evidence.picture("3-contractor");
    }

    private void holidaysAreAdded() {
        admin.press(KeyCode.ALT, KeyCode.DIGIT7);
        admin.awaitNode("#holidays-table");
        admin.press(KeyCode.F2);
        admin.awaitFocus("#holiday-day");
        admin.tabTo("#holiday-solar");
        admin.press(KeyCode.SPACE);
        admin.awaitNode("#holiday-form-good");
        evidence.picture("4-holidays");
    }

    /** What the reference data brought is there to be kept, on a large screen too. */
    private void sectionsAreSeen() {
        sectionIsSeen(KeyCode.DIGIT4, "regions");
        sectionIsSeen(KeyCode.DIGIT5, "offerings");
        sectionIsSeen(KeyCode.DIGIT8, "settings");
        sectionIsSeen(KeyCode.DIGIT6, "templates");
        admin.awaitNode("#template-preview");
        evidence.picture("5-templates");
        admin.resize(1920, 1080);
        evidence.picture("5-templates-large");
        sectionIsSeen(KeyCode.DIGIT3, "contractors");
        admin.resize(1366, 768);
        admin.press(KeyCode.ALT, KeyCode.DIGIT1);
        admin.awaitNode("#start-ready");
    }

    private void sectionIsSeen(KeyCode key, String name) {
        admin.press(KeyCode.ALT, key);
        admin.awaitFocus("#" + name + "-search");
        admin.awaitNode("#" + name + "-table .table-row-cell:filled");
        admin.press(KeyCode.DOWN);
        admin.awaitNode("#" + name + "-table .table-row-cell:selected");
        evidence.picture("5-" + name);
    }

    /** The evidence is read as the supervisor, who begins as everybody does. */
    private static void supervisorSetsOwnPassword(String oneTime) {
        DeskDriver desk = khosh.openFirstTime("fatemeh", "none", 1366, oneTime, "#state-line");
        khosh.readAs(Switchboard.PASSWORD, "fatemeh", Switchboard.PASSWORD);
        desk.close();
    }

    private static void firstCitizenCalls() {
        ObjectNode wants = KhoshApi.object().put("address", "خیابان امیرکبیر، کوچهٔ باغ فین، پلاک ۷");
        JsonNode caller = KhoshApi.object()
                .put("number", "09121230001")
                .put("dialled", "193")
                .set("wants", wants);
        Ringing call = khosh.dial(caller, "first-citizen", TALK);
        DeskDriver desk = call.awaitPop();
        call.awaitAnswer();
        DeskWork work = new DeskWork(khosh, desk);
        desk.press(KeyCode.F2);
        desk.search("#service-field", SERVICE);
        desk.press(KeyCode.F3);
        desk.search("#place-field", "کاشان");
        desk.press(KeyCode.F4);
        desk.type("#address-field", call.wants().path("address").asText());
        work.awaitCandidates();
        String code = work.register();
        work.dispatch();
        evidence.picture("6-dispatched");
        JsonNode request = khosh.supervisor().get("/api/requests/" + code);
        assertThat(request.path("dialled").asText()).isEqualTo("193");
        assertThat(request.path("assignment").path("contractorName").asText()).isEqualTo(CONTRACTOR);
        work.finish(call);
        await("the contractor and the citizen have their texts")
                .atMost(DeskDriver.LIMIT)
                .until(() -> textTo(CONTRACTOR_PHONE) && textTo(call.number()));
        evidence.dialled(call.answered()
                .put("trackingCode", code)
                .put("contractor", CONTRACTOR)
                .put("textsTo", call.number())
                .put("texts", 2));
    }

    private static boolean textTo(String number) {
        return khosh.texts().stream().anyMatch(text -> text.to().equals(number));
    }
}
