package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.LoadedList;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.CallControlClient;
import ir.khosh.wire.calls.ParkedCallView;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The callers who wait to be taken up by any desk, as the server knows them when the list is opened. */
final class ParkedModel {

    private final CallControlClient client;
    private final LoadedList<ParkedCallView> parked;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    ParkedModel(CallControlClient client) {
        this.client = client;
        parked = new LoadedList<>(client::parked);
        parked.reload();
    }

    static String describe(ParkedCallView one, Instant now) {
        String caller = one.caller() == null ? "شمارهٔ پنهان" : Persian.phone(one.caller());
        String slot = one.slot() == null ? "" : "جای " + Persian.digits(one.slot()) + " · ";
        String by = one.byExtension() == null ? "" : " · از داخلی " + Persian.digits(one.byExtension());
        return slot + caller + " · " + Persian.elapsed(Duration.between(one.since(), now)) + by;
    }

    /** @param then runs when the exchange rings this operator's phone for it */
    void retrieve(int index, Runnable then) {
        if (index < 0 || index >= parked.items().size()) {
            return;
        }
        trouble.set("");
        client.retrieve(parked.items().get(index).callId())
                .then(reply -> reply.onValue(nothing -> then.run()).onFailure(failure -> trouble.set(failure.text())));
    }

    LoadedList<ParkedCallView> parked() {
        return parked;
    }

    /** Why the last one could not be taken up; empty when it could. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
