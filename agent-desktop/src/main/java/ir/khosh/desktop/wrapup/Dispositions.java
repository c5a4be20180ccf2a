package ir.khosh.desktop.wrapup;

import ir.khosh.desktop.server.CallsClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.wire.calls.DispositionView;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How a call may end, as the server lists it; asked for again after a lost connection while the list is empty. */
public final class Dispositions {

    private static final List<String> STATUS_ENQUIRY = List.of("status-enquiry", "status-given");

    private final CallsClient calls;
    private final ObservableList<DispositionView> all = FXCollections.observableArrayList();

    public Dispositions(CallsClient calls, Live live) {
        this.calls = calls;
        live.connected().addListener((observed, was, is) -> {
            if (is && all.isEmpty()) {
                load();
            }
        });
    }

    private void load() {
        calls.dispositions().then(reply -> reply.onValue(all::setAll));
    }

    public ObservableList<DispositionView> all() {
        return all;
    }

    /** The code of a call that only asked how things stand. */
    public Optional<String> statusEnquiry() {
        return STATUS_ENQUIRY.stream()
                .filter(code -> all.stream().anyMatch(one -> one.code().equals(code)))
                .findFirst();
    }
}
