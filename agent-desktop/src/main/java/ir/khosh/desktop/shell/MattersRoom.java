package ir.khosh.desktop.shell;

import ir.khosh.desktop.supervision.MattersModel;
import ir.khosh.desktop.supervision.MattersView;
import javafx.scene.Node;

/** Matters of one kind that wait for a supervisor. */
final class MattersRoom implements RoomView {

    private final MattersModel<?> model;
    private final MattersView<?> view;

    MattersRoom(MattersModel<?> model, MattersView<?> view) {
        this.model = model;
        this.view = view;
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
