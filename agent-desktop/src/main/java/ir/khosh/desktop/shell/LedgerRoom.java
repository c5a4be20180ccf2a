package ir.khosh.desktop.shell;

import ir.khosh.desktop.abandoned.AbandonedModel;
import ir.khosh.desktop.abandoned.LedgerView;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Those who called and were not served. */
final class LedgerRoom implements RoomView {

    private final AbandonedModel model;
    private final LedgerView view;

    LedgerRoom(AbandonedModel model, ObservableValue<Instant> now) {
        this.model = model;
        view = new LedgerView(model, now);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void entered() {
        model.reload();
        view.takeFocus();
    }
}
