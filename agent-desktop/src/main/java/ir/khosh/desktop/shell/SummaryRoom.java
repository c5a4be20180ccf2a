package ir.khosh.desktop.shell;

import ir.khosh.desktop.desk.Delay;
import ir.khosh.desktop.supervision.SummaryModel;
import ir.khosh.desktop.supervision.SummaryView;
import java.time.Duration;
import javafx.scene.Node;

/** The supervisor's home; counts anew each half minute while it is there. */
final class SummaryRoom implements RoomView {

    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final SummaryModel model;
    private final SummaryView view;
    private final Delay pause = new PauseDelay(PERIOD);

    SummaryRoom(SummaryModel model, SummaryView view) {
        this.model = model;
        this.view = view;
    }

    private void count() {
        if (view.getScene() != null) {
            model.reload();
        }
        pause.restart(this::count);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void entered() {
        count();
        view.takeFocus();
    }

    @Override
    public void close() {
        pause.cancel();
    }
}
