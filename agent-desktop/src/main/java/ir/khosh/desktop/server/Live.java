package ir.khosh.desktop.server;

import ir.khosh.wire.agents.AgentView;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.push.PushFrame;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the server last told us, as observable values with their age. Lives on the screen's thread. */
public final class Live implements PushReceiver {

    private final Clock clock;
    private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper sessionOver = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Instant> heardAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<AgentView> agent = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Push.Queue> queue = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Push.Exchange> exchange = new ReadOnlyObjectWrapper<>();
    private final List<Consumer<Push>> listeners = new ArrayList<>();

    public Live(Clock clock) {
        this.clock = clock;
    }

    /** True from the first word of a connection until it is lost. */
    public ReadOnlyBooleanProperty connected() {
        return connected.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty sessionOver() {
        return sessionOver.getReadOnlyProperty();
    }

    /** When the server was last heard; null before the first word. */
    public ReadOnlyObjectProperty<Instant> heardAt() {
        return heardAt.getReadOnlyProperty();
    }

    /** Null until known. */
    public ReadOnlyObjectProperty<AgentView> agent() {
        return agent.getReadOnlyProperty();
    }

    /** Null until known. */
    public ReadOnlyObjectProperty<Push.Queue> queue() {
        return queue.getReadOnlyProperty();
    }

    /** Null until known. */
    public ReadOnlyObjectProperty<Push.Exchange> exchange() {
        return exchange.getReadOnlyProperty();
    }

    /** @param listener hears every message, after the values here have taken it in */
    public void listen(Consumer<Push> listener) {
        listeners.add(listener);
    }

    /** The server's answer to a change of state, which may come before its push, or after it with an older picture. */
    public void agentIs(AgentView answer) {
        if (answer != null && !isKnown(answer, agent.get())) {
            agent.set(answer);
        }
    }

    /** The same decision, of which the push may say more: that the exchange has confirmed it. */
    private static boolean isKnown(AgentView answer, AgentView known) {
        return known != null
                && known.since() != null
                && known.since().equals(answer.since())
                && known.state() == answer.state()
                && Objects.equals(known.until(), answer.until());
    }

    @Override
    public void received(PushFrame frame) {
        heardAt.set(clock.instant());
        connected.set(true);
        Push message = frame.message();
        if (message instanceof Push.Welcome welcome) {
            if (welcome.agent() != null) {
                agent.set(welcome.agent());
            }
            queue.set(welcome.queue());
            exchange.set(welcome.exchange());
        } else if (message instanceof Push.Agent news) {
            agent.set(news.agent());
        } else if (message instanceof Push.Queue news) {
            queue.set(news);
        } else if (message instanceof Push.Exchange news) {
            exchange.set(news);
        } else if (message instanceof Push.SessionOver) {
            sessionOver.set(true);
        }
        if (message != null) {
            listeners.forEach(listener -> listener.accept(message));
        }
    }

    @Override
    public void lost() {
        connected.set(false);
    }

    @Override
    public void refused() {
        connected.set(false);
        sessionOver.set(true);
    }
}
