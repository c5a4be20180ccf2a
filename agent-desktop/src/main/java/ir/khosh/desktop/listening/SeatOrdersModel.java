package ir.khosh.desktop.listening;

import ir.khosh.desktop.controls.Decision;
import ir.khosh.desktop.listening.ListeningModel.Seat;
import ir.khosh.desktop.server.ListeningClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.push.Push;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a supervisor says and orders to the chosen seat. */
public final class SeatOrdersModel {

    private static final int LONGEST = 500;

    private final ListeningClient server;
    private final ListeningModel listening;
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper wordsError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sent = new ReadOnlyStringWrapper("");
    private final ObjectProperty<AgentState> wanted = new SimpleObjectProperty<>(AgentState.PAUSED);
    private final Decision force = new Decision();

    public SeatOrdersModel(ListeningClient server, ListeningModel listening, Live live) {
        this.server = server;
        this.listening = listening;
        listening.chosen().addListener((observed, was, is) -> {
            if (was == null || is == null || !was.extension().equals(is.extension())) {
                forget();
            }
        });
        live.listen(message -> {
            if (message instanceof Push.Message news && news.message().readAt() != null) {
                sent.set(news.message().toName() + " پیام شما را خواند.");
            }
        });
    }

    private void forget() {
        words.set("");
        wordsError.set("");
        sent.set("");
        force.reset();
    }

    /** The seat that the wallboard shows; null for none. */
    public void choose(Seat seat) {
        listening.chosen().set(seat);
    }

    ListeningModel listening() {
        return listening;
    }

    void send() {
        Seat seat = listening.chosen().get();
        String text = words.get().strip();
        wordsError.set(
                text.isEmpty() ? "پیام را بنویسید." : text.length() > LONGEST ? "پیام حداکثر ۵۰۰ نویسه است." : "");
        if (seat == null || !wordsError.get().isEmpty()) {
            return;
        }
        server.send(seat.extension(), text).then(reply -> reply.onValue(message -> {
                    words.set("");
                    sent.set("پیام روی میز " + message.toName() + " است؛ هنوز خوانده نشده.");
                })
                .onFailure(failure -> wordsError.set(failure.messageFor("text").orElse(failure.text()))));
    }

    void force() {
        Seat seat = listening.chosen().get();
        if (seat != null) {
            force.withReason(
                    () -> server.force(seat.extension(), wanted.get(), force.note()), "وضعیت تغییر کرد.", () -> {});
        }
    }

    StringProperty words() {
        return words;
    }

    ReadOnlyStringProperty wordsError() {
        return wordsError.getReadOnlyProperty();
    }

    /** What became of the last message. */
    ReadOnlyStringProperty sent() {
        return sent.getReadOnlyProperty();
    }

    ObjectProperty<AgentState> wanted() {
        return wanted;
    }

    Decision order() {
        return force;
    }
}
