package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.AgentsClient;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.Live;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.agents.AgentView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** Whether calls come to this operator, since when, and changing it. */
public final class AgentStateModel {

    /** @param code as the server knows it */
    public record PauseReason(String code, String name) {}

    public static final List<PauseReason> PAUSE_REASONS = List.of(
            new PauseReason("break", "استراحت"),
            new PauseReason("prayer", "نماز"),
            new PauseReason("meal", "ناهار"),
            new PauseReason("training", "آموزش"),
            new PauseReason("technical", "مشکل فنی"));

    private static final String MISSED_RINGS = "missed-rings";
    private static final String BY_SUPERVISOR = "supervisor";

    private static final Map<AgentState, String> NAMES = Map.of(
            AgentState.SIGNED_OUT,
            "خارج از صف",
            AgentState.AVAILABLE,
            "آماده",
            AgentState.PAUSED,
            "استراحت",
            AgentState.WRAP_UP,
            "پس از تماس");

    private final Live live;
    private final AgentsClient agents;
    private final ObservableValue<Instant> now;
    private final ReadOnlyObjectWrapper<AgentState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper byRule = new ReadOnlyBooleanWrapper(false);

    public AgentStateModel(Live live, AgentsClient agents, ObservableValue<Instant> now) {
        this.live = live;
        this.agents = agents;
        this.now = now;
        live.agent().addListener((observed, was, is) -> update());
        now.addListener((observed, was, is) -> update());
        update();
    }

    private void update() {
        AgentView agent = live.agent().get();
        state.set(agent == null ? null : agent.state());
        if (agent == null) {
            line.set("");
            return;
        }
        String name = agent.state() == AgentState.PAUSED ? pauseName(agent.reason()) : NAMES.get(agent.state());
        line.set(name + time(agent) + (agent.onExchange() ? "" : " · در انتظار تأیید مرکز تلفن"));
        late.set(isPauseOver(agent));
        byRule.set(MISSED_RINGS.equals(agent.reason()));
    }

    private String time(AgentView agent) {
        if (agent.since() == null) {
            return "";
        }
        if (agent.state() == AgentState.WRAP_UP && agent.until() != null) {
            return " · " + Persian.elapsed(Duration.between(now.getValue(), agent.until())) + " مانده";
        }
        String since = " · " + Persian.elapsed(Duration.between(agent.since(), now.getValue()));
        return isPauseOver(agent)
                ? since + " · " + Persian.elapsed(Duration.between(agent.until(), now.getValue())) + " بیش از حد"
                : since;
    }

    private boolean isPauseOver(AgentView agent) {
        return agent.state() == AgentState.PAUSED
                && agent.until() != null
                && agent.until().isBefore(now.getValue());
    }

    private static String pauseName(String code) {
        if (MISSED_RINGS.equals(code)) {
            return "زنگ‌های بی‌پاسخ";
        }
        if (BY_SUPERVISOR.equals(code)) {
            return "استراحت به دستور سرپرست";
        }
        return PAUSE_REASONS.stream()
                .filter(reason -> reason.code().equals(code))
                .map(PauseReason::name)
                .findFirst()
                .orElse("استراحت");
    }

    public void becomeAvailable() {
        change(AgentState.AVAILABLE, null);
    }

    /** More time after a call, as often as the rule allows. */
    public void extendWrapUp() {
        answer(agents.extendWrapUp());
    }

    public void pause(PauseReason reason) {
        change(AgentState.PAUSED, reason.code());
    }

    private void change(AgentState to, String reason) {
        answer(agents.changeState(to, reason));
    }

    private void answer(Answer<AgentView> coming) {
        trouble.set("");
        coming.then(reply -> reply.onValue(live::agentIs).onFailure(failure -> trouble.set(failure.text())));
    }

    /** Null until known. */
    public ReadOnlyObjectProperty<AgentState> state() {
        return state.getReadOnlyProperty();
    }

    /** «آماده · ۰۲:۱۰». */
    public ReadOnlyStringProperty line() {
        return line.getReadOnlyProperty();
    }

    /** True while a pause is over its limit. */
    public ReadOnlyBooleanProperty late() {
        return late.getReadOnlyProperty();
    }

    /** True while no calls come because rings went unanswered here. */
    public ReadOnlyBooleanProperty pausedByRule() {
        return byRule.getReadOnlyProperty();
    }

    /** Why the last change failed; empty when it did not. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
