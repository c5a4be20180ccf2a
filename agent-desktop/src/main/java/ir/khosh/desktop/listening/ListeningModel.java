package ir.khosh.desktop.listening;

import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.ListeningClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.supervision.SupervisionMode;
import ir.khosh.wire.supervision.SupervisionView;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The one supervision of this supervisor: begun at a chosen seat, changed by keys, ended. Lives on the screen's thread. */
public final class ListeningModel {

    /** An operator on the grid. */
    public record Seat(String extension, String name, boolean talking) {}

    private final ListeningClient server;
    private final String own;
    private final ObjectProperty<Seat> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<SupervisionView> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private boolean busy;

    /** @param own the supervisor's extension; null without one */
    public ListeningModel(ListeningClient server, Live live, String own) {
        this.server = server;
        this.own = own;
        live.listen(message -> {
            if (message instanceof Push.Supervising news) {
                show(news.supervision());
            } else if (message instanceof Push.Welcome welcome && !welcome.resumed()) {
                reload();
            }
        });
    }

    private void reload() {
        server.list()
                .then(reply -> reply.onValue(all -> current.set(all.stream()
                        .filter(one -> one.supervisor().equals(own))
                        .findFirst()
                        .orElse(null))));
    }

    private void show(SupervisionView news) {
        if (!"ENDED".equals(news.state())) {
            said.set("");
            current.set(news);
        } else if (current.get() == null || current.get().id().equals(news.id())) {
            current.set(null);
            said.set(ListeningWords.over(news.reason()));
        }
    }

    /** Begins at the chosen seat, or changes what runs. */
    public void step(SupervisionMode mode) {
        SupervisionView now = current.get();
        if (now == null) {
            begin(mode);
        } else if (isHeard()) {
            send(() -> server.change(now.id(), mode));
        } else {
            said.set("نخست به تلفن خود پاسخ دهید.");
        }
    }

    private void begin(SupervisionMode mode) {
        Seat seat = chosen.get();
        if (seat == null || !seat.talking()) {
            said.set("روی تابلو اپراتوری را برگزینید که گفت‌وگو می‌کند.");
        } else {
            send(() -> server.begin(seat.extension(), mode));
        }
    }

    public void takeOver() {
        onCurrent(server::takeOver);
    }

    public void end() {
        onCurrent(server::end);
    }

    private void onCurrent(Function<String, Answer<Void>> order) {
        SupervisionView now = current.get();
        if (now != null) {
            send(() -> order.apply(now.id()));
        }
    }

    private void send(Supplier<? extends Answer<?>> order) {
        if (busy) {
            return;
        }
        busy = true;
        said.set("");
        order.get().then(reply -> {
            busy = false;
            reply.onFailure(failure -> said.set(failure.messageFor("extension").orElse(failure.text())));
        });
    }

    /** The seat that the wallboard shows; null for none. */
    public ObjectProperty<Seat> chosen() {
        return chosen;
    }

    /** Null while this supervisor hears nobody. */
    ReadOnlyObjectProperty<SupervisionView> current() {
        return current.getReadOnlyProperty();
    }

    /** The phone was picked up. */
    boolean isHeard() {
        return current.get() != null && "RUNNING".equals(current.get().state());
    }

    /** The last word about it; empty while there is nothing to say. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }
}
