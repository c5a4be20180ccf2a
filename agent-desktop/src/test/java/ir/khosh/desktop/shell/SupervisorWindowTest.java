package ir.khosh.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.MatterSamples;
import ir.khosh.desktop.fixture.RecordingSamples;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a supervisor sees and decides, by keyboard alone. */
class SupervisorWindowTest extends WindowTest {

    SupervisorWindowTest() {
        super(MatterSamples.server());
    }

    @BeforeEach
    void signIn() {
        open();
        window.enterPassword();
        window.awaitFocus("summary-claims");
    }

    @Test
    void the_home_of_a_supervisor_counts_what_waits_and_a_digit_opens_its_list() {
        window.awaitText("summary-claims-count", "۱");
        window.awaitText("summary-appeals-count", "۱");
        window.awaitText("summary-terminations-count", "۱");
        window.awaitText("summary-tasks-count", "۲");
        window.picture("summary");
        window.resize(1920, 1080);
        window.picture("summary");
        window.press(KeyCode.DIGIT2);
        window.awaitText("penalty-contractor", "رستمی");
        window.press(KeyCode.CONTROL, KeyCode.F1);
        window.awaitFocus("summary-claims");
        window.press(KeyCode.DIGIT7);
        window.awaitFocus("search-table");
        await().until(() -> server.asked("GET /api/requests").stream()
                .anyMatch(asked ->
                        asked.path().contains("overdue=true") && asked.path().contains("&")
                                || asked.path().endsWith("overdue=true")));
        window.picture("search-overdue");
    }

    @Test
    void a_claim_is_decided_by_keyboard() {
        window.press(KeyCode.CONTROL, KeyCode.F2);
        window.awaitText("claim-service", "کولر");
        window.awaitFocus("claims-table");
        window.picture("claims");
        window.press(KeyCode.ENTER);
        window.awaitFocus("claims-decision-words");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(server.asked("POST /api/claims/6/decision")).isEmpty();
        window.write("hamin ellat");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);

        window.awaitText("claims-decision-done", "ثبت");
        assertThat(server.asked("POST /api/claims/6/decision").get(0).body())
                .contains("UPHELD")
                .contains("hamin ellat");
    }

    @Test
    void the_same_person_does_not_end_a_contractor_alone() {
        window.press(KeyCode.CONTROL, KeyCode.F3);
        window.awaitFocus("contractors-table");
        window.press(KeyCode.DOWN);
        window.awaitText("contractor-name", "رستمی");
        window.awaitShown("contractor-history");
        window.picture("contractors");
        window.resize(1920, 1080);
        window.picture("contractors");
        window.press(KeyCode.ENTER);
        window.awaitFocus("contractors-decision-words");
        window.write("movafegham");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);

        window.awaitText("contractors-decision-message", "همان");
        assertThat(window.text("contractors-decision-words")).isEqualTo("movafegham");
    }

    @Test
    void an_appeal_is_read_and_answered_beside_the_contractor() {
        window.press(KeyCode.CONTROL, KeyCode.F3);
        window.awaitFocus("contractors-table");
        window.press(KeyCode.DOWN);
        window.awaitShown("appeal-answer");
        window.press(KeyCode.ENTER);
        window.awaitFocus("contractors-decision-words");
        window.write("barresi shod");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        await().until(() ->
                !server.asked("POST /api/contractors/32/appeals/12/answer").isEmpty());
        assertThat(server.asked("POST /api/contractors/32/appeals/12/answer")
                        .get(0)
                        .body())
                .contains("barresi shod");
    }

    @Test
    void a_penalty_shows_its_sheet_and_its_objection() {
        window.press(KeyCode.CONTROL, KeyCode.F4);
        window.awaitText("penalty-contractor", "رستمی");
        window.awaitShown("penalty-charge");
        window.press(KeyCode.DOWN, KeyCode.ENTER);
        window.awaitFocus("penalties-decision-told");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.awaitText("penalties-decision-told-error", "دلیل");
        window.awaitText("penalties-decision-words-error", "دلیل");
        window.picture("penalties");
        assertThat(server.asked("POST /api/penalties/9/decision")).isEmpty();
        window.write("ghate az motaghazi nabud");
        window.focus("penalties-decision-words");
        window.write("tekrari ast");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        await().until(() -> !server.asked("POST /api/penalties/9/decision").isEmpty());
        assertThat(server.asked("POST /api/penalties/9/decision").get(0).body())
                .contains("\"toldReason\":\"ghate az motaghazi nabud\"", "\"note\":\"tekrari ast\"");
        window.press(KeyCode.CONTROL, KeyCode.F5);
        window.awaitText("complaint-category", "دیرکرد");
        window.picture("complaints");
        window.awaitShown("export-button");
        window.focus("complaints-search");
        window.write("no such complaint");
        window.awaitText("complaints-table-placeholder", "پیدا");
        window.picture("complaints-nothing-found");
    }

    @Test
    void a_dead_letter_is_sent_again() {
        window.press(KeyCode.CONTROL, KeyCode.F8);
        window.awaitShown("outbox-retry");
        window.picture("outbox");
        window.press(KeyCode.ENTER);
        window.awaitFocus("outbox-decision-words");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);

        window.awaitText("outbox-decision-done", "دوباره");
        assertThat(server.asked("POST /api/admin/outbox/44/retry")).hasSize(1);
    }

    @Test
    void tasks_are_counted_taken_and_done_with_their_request_beside_them() {
        window.awaitText("rail-tasks-count", "۳");
        window.press(KeyCode.CONTROL, KeyCode.F6);
        window.awaitText("task-phone", "۰۹۱۲");
        window.awaitText("job-code", "۵۷۱");
        window.picture("tasks");
        window.press(KeyCode.ENTER);
        window.awaitFocus("task-decision-words");
        assertThat(server.asked("POST /api/tasks/71/take")).hasSize(1);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        await().until(() -> !server.asked("POST /api/tasks/71/done").isEmpty());
        assertThat(server.asked("POST /api/tasks/71/done").get(0).body()).contains("REACHED");
    }

    @Test
    void a_request_is_found_and_opened_without_a_mouse() {
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.awaitFocus("search-text");
        window.write("reza");
        window.awaitShown("export-button");
        await().until(() -> server.asked("GET /api/requests").stream()
                .anyMatch(asked -> asked.path().contains("text=reza")));
        window.press(KeyCode.DOWN);
        window.awaitFocus("search-table");
        window.picture("search");
        window.press(KeyCode.ENTER);
        window.awaitText("job-code", "۳۸۴");
        window.awaitFocus("job-tasks");
        window.picture("search-job");
        window.press(KeyCode.ESCAPE);
        window.awaitFocus("search-table");
    }

    @Test
    void the_call_in_which_a_request_was_asked_for_is_heard_from_the_request() {
        server.on(
                "GET /api/calls/call-1/recordings",
                asked -> new Told(200, List.of(RecordingSamples.kept("call-1", Instant.now()))));
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.awaitFocus("search-text");
        window.write("reza");
        await().until(() -> server.asked("GET /api/requests").stream()
                .anyMatch(asked -> asked.path().contains("text=reza")));
        window.press(KeyCode.DOWN);
        window.awaitFocus("search-table");
        window.press(KeyCode.ENTER);
        window.awaitShown("job-listen");
        window.awaitFocus("job-tasks");
        window.press(KeyCode.ALT, KeyCode.L);
        window.awaitFocus("recording-player");
        window.awaitShown("recording-time");
        window.picture("job-heard");
        window.press(KeyCode.ESCAPE);
        window.awaitGone("recording-player");
        window.awaitFocus("job-tasks");
        window.press(KeyCode.ESCAPE);
        window.awaitFocus("search-table");
    }
}
