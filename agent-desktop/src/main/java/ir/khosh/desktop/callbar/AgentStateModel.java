package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.AgentsClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.agents.AgentView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        String since =
                agent.since() == null ? "" : " · " + Persian.elapsed(Duration.between(agent.since(), now.getValue()));
        line.set(name + since + (agent.onExchange() ? "" : " · در انتظار تأیید مرکز تلفن"));
    }

    private static String pauseName(String code) {
        return PAUSE_REASONS.stream()
                .filter(reason -> reason.code().equals(code))
                .map(PauseReason::name)
                .findFirst()
                .orElse("استراحت");
    }

    public void becomeAvailable() {
        change(AgentState.AVAILABLE, null);
    }

    public void wrapUp() {
        change(AgentState.WRAP_UP, null);
    }

    public void pause(PauseReason reason) {
        change(AgentState.PAUSED, reason.code());
    }

    private void change(AgentState to, String reason) {
        trouble.set("");
        agents.changeState(to, reason)
                .then(reply -> reply.onValue(live::agentIs).onFailure(failure -> trouble.set(failure.text())));
    }

    /** Null until known. */
    public ReadOnlyObjectProperty<AgentState> state() {
        return state.getReadOnlyProperty();
    }

    /** «آماده · ۰۲:۱۰». */
    public ReadOnlyStringProperty line() {
        return line.getReadOnlyProperty();
    }

    /** Why the last change failed; empty when it did not. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
