package ir.khosh.desktop.signin;

import ir.khosh.desktop.desk.Delay;
import ir.khosh.desktop.server.ServerHealth;
import ir.khosh.desktop.server.ServerHealth.State;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How the server is while nobody is signed in; asked every two seconds. */
public final class HealthModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final ServerHealth health;
    private final Delay pause;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private boolean closed;

    public HealthModel(ServerHealth health, Delay.Factory delays) {
        this.health = health;
        this.pause = delays.of(PERIOD);
        ask();
    }

    private void ask() {
        health.ask().then(reply -> {
            state.set(ServerHealth.stateOf(reply));
            if (!closed) {
                pause.restart(this::ask);
            }
        });
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void close() {
        closed = true;
        pause.cancel();
    }
}
