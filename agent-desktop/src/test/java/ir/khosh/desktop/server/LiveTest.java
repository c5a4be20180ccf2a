package ir.khosh.desktop.server;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.agents.AgentView;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.push.PushFrame;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiveTest {

    private static final Instant SIGNED_IN = Instant.parse("2026-11-23T06:00:00Z");

    private final Live live = new Live(Clock.systemUTC());

    private static AgentView available(Instant since, boolean onExchange) {
        return new AgentView("1001", AgentState.AVAILABLE, null, since, onExchange, "IDLE", null, 0);
    }

    @Test
    void an_answer_that_comes_after_its_push_does_not_bring_back_the_older_picture() {
        live.received(new PushFrame(1, SIGNED_IN, new Push.Agent(available(SIGNED_IN, true))));
        live.agentIs(available(SIGNED_IN, false));

        assertThat(live.agent().get().onExchange()).isTrue();
    }

    @Test
    void an_answer_that_comes_before_its_push_is_shown_at_once() {
        live.received(new PushFrame(1, SIGNED_IN, new Push.Agent(available(SIGNED_IN, true))));
        live.agentIs(
                new AgentView("1001", AgentState.PAUSED, "meal", SIGNED_IN.plusSeconds(9), false, "IDLE", null, 0));

        assertThat(live.agent().get().state()).isEqualTo(AgentState.PAUSED);
    }
}
