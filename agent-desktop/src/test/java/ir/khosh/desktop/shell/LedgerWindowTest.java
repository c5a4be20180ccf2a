package ir.khosh.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.JobSamples;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.agents.AgentView;
import ir.khosh.wire.calls.AbandonedView;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.calls.OutgoingCallView;
import ir.khosh.wire.calls.WhyView;
import ir.khosh.wire.incidents.IncidentView;
import ir.khosh.wire.push.Push;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees and does of those who were not served, and of a seat closed by rule. */
class LedgerWindowTest extends WindowTest {

    LedgerWindowTest() {
        super(JobSamples.server());
    }

    private static final Instant NOW = Samples.NOW;

    private volatile boolean claimed;
    private volatile boolean closed;

    @BeforeEach
    void signIn() {
        server.on("GET /api/abandoned", asked -> new ScriptedServer.Told(200, ledger()))
                .on("POST /api/abandoned/17/claim", asked -> {
                    claimed = true;
                    return new ScriptedServer.Told(200, reza());
                })
                .on("POST /api/calls/outgoing", new OutgoingCallView("call-9", "09123456789"))
                .on("POST /api/abandoned/17/outcome", asked -> {
                    closed = true;
                    return new ScriptedServer.Told(204, null);
                });
        open().signIn();
        server.push(new Push.Abandoned(3, 2, NOW.minusSeconds(2_400), 3, NOW));
    }

    private AbandonedView.Ledger ledger() {
        List<AbandonedView> others = List.of(
                caller(18, "0313***4455", null, 1, 600, 0, NOW.minusSeconds(600), "سارا محمدی", false),
                caller(19, "0935***2211", "مریم رضایی", 1, 1_500, 2, NOW.plusSeconds(500), null, false));
        return new AbandonedView.Ledger(closed ? others : List.of(reza(), others.get(0), others.get(1)), 3, NOW);
    }

    private AbandonedView reza() {
        return caller(
                17,
                claimed ? "09123456789" : "0912***6789",
                "رضا محمدی",
                3,
                2_400,
                0,
                NOW.minusSeconds(60),
                claimed ? "نرگس کریمی" : null,
                claimed);
    }

    private static AbandonedView caller(
            long id,
            String number,
            String name,
            int count,
            long secondsAgo,
            int tries,
            Instant dueAt,
            String heldBy,
            boolean mine) {
        return new AbandonedView(
                id,
                number,
                name,
                "193",
                NOW.minusSeconds(secondsAgo),
                NOW.minusSeconds(60),
                count,
                48_000,
                tries,
                null,
                dueAt,
                heldBy,
                mine,
                heldBy == null ? null : NOW.plusSeconds(170));
    }

    @Test
    void one_key_claims_the_longest_forgotten_and_calls_back() {
        window.awaitText("rail-abandoned-count", "۳");
        window.press(KeyCode.CONTROL, KeyCode.B);

        window.awaitText("abandoned-phone", "۰۹۱۲ ۳۴۵ ۶۷۸۹");
        window.awaitText("abandoned-decision-done", "زنگ");
        assertThat(server.asked("POST /api/calls/outgoing").get(0).body())
                .contains("\"number\":\"09123456789\"")
                .contains("\"abandonedId\":17");
        window.awaitText("abandoned-withheld", "۳");
        window.awaitText("abandoned-age", "به‌روز");
        window.picture("abandoned");
        window.resize(1920, 1080);
        window.picture("abandoned");

        window.focus("abandoned-decision-words");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        await("the outcome is told")
                .until(() -> !server.asked("POST /api/abandoned/17/outcome").isEmpty());
        await("the caller has left the list")
                .until(() -> !window.text("abandoned-phone").contains("۶۷۸۹"));
        assertThat(server.asked("POST /api/abandoned/17/outcome").get(0).body()).contains("NO_ANSWER");
    }

    @Test
    void what_a_colleague_holds_cannot_be_called() {
        window.press(KeyCode.CONTROL, KeyCode.F4);
        window.awaitFocus("abandoned-table");
        window.press(KeyCode.DOWN);
        window.awaitText("abandoned-phone", "۰۳۱۳");
        window.press(KeyCode.ENTER);

        await("the key was heard").until(() -> window.find("abandoned-call").isPresent());
        assertThat(server.asked("POST /api/abandoned/18/claim")).isEmpty();
    }

    @Test
    void why_a_call_came_and_the_incident_it_belongs_to_are_one_key_away() {
        IncidentView incident = new IncidentView(5, "اصفهان", NOW.minusSeconds(90), 12, 1.6, 5, NOW, 3, null);
        server.on(
                        "GET /api/calls/call-1/why",
                        new WhyView(
                                "1001",
                                NOW,
                                1,
                                List.of(
                                        new WhyView.Reason(
                                                "last-operator",
                                                "آخرین بار خود شما با این شماره گفت‌وگو کردید (۲۸ آبان ۱۴۰۵)؛ پیش از بازگشت شما جلو آورده شد."),
                                        new WhyView.Reason("only-free", "تنها اپراتور آزاد شما بودید."),
                                        new WhyView.Reason(
                                                "missed-by-others", "پیش از شما داخلی ۱۰۰۲ زنگ خورد و پاسخ نداد.")),
                                true))
                .on("GET /api/incidents", List.of(incident))
                .on("POST /api/incidents/5/callers", incident);
        server.push(new Push.Incidents(List.of(incident), NOW));
        server.push(
                new Push.Pop(Samples.pop("call-1", "09123456789", "193", new CallerCard(List.of(Samples.loyal())))));
        window.awaitText("why-line", "آخرین");
        assertThat(window.find("why-reasons")).isEmpty();
        window.press(KeyCode.ALT, KeyCode.Y);
        window.awaitShown("why-reasons");
        window.awaitText("incident-line", "۱۲");
        window.press(KeyCode.CONTROL, KeyCode.I);
        window.awaitText("incident-said", "پیوست");
        assertThat(server.asked("POST /api/incidents/5/callers").get(0).body()).contains("call-1");
        window.picture("why-and-incident");
        window.resize(1920, 1080);
        window.picture("why-and-incident");
        server.push(new Push.Incidents(List.of(), NOW));
        window.awaitGone("incident");
    }

    @Test
    void who_let_the_phone_ring_is_told_and_returns_with_one_key() {
        server.on("PUT /api/agents/me/state", Samples.agent(AgentState.AVAILABLE));
        server.push(new Push.Agent(
                new AgentView("1001", AgentState.PAUSED, "missed-rings", NOW, true, "IDLE", NOW.plusSeconds(300), 0)));
        window.awaitShown("idle-missed");
        window.awaitText("state-line", "زنگ‌های بی‌پاسخ");
        window.picture("missed-rings");
        window.press(KeyCode.F12);
        window.awaitGone("idle-missed");
    }

    @Test
    void a_wrap_up_shows_what_is_left_and_a_key_extends_it() {
        server.on(
                "POST /api/agents/me/wrap-up/extend",
                new AgentView(
                        "1001",
                        AgentState.WRAP_UP,
                        null,
                        NOW,
                        true,
                        "IDLE",
                        Instant.now().plusSeconds(3_600),
                        1));
        server.push(new Push.Agent(new AgentView(
                "1001",
                AgentState.WRAP_UP,
                null,
                NOW,
                true,
                "IDLE",
                Instant.now().plusSeconds(20),
                2)));
        window.awaitText("state-line", "مانده");
        window.picture("wrap-up");
        window.press(KeyCode.SHIFT, KeyCode.F12);
        window.awaitText("state-line", "۵۹:");
        server.push(new Push.Agent(new AgentView(
                "1001", AgentState.PAUSED, "break", NOW.minusSeconds(1_000), true, "IDLE", NOW.minusSeconds(100), 0)));
        window.awaitText("state-line", "بیش از حد");
        window.picture("pause-over");
    }
}
