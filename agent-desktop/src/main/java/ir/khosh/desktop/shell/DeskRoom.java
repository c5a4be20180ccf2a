package ir.khosh.desktop.shell;

import javafx.scene.Node;

/** The desk with the calls. */
final class DeskRoom implements RoomView {

    private final DeskView view;

    DeskRoom(DeskView view) {
        this.view = view;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void entered() {
        view.current().ifPresent(CallPane::takeFocus);
    }

    @Override
    public void forward() {
        view.current().ifPresent(pane -> pane.complete().forward());
    }

    @Override
    public void forwardAtOnce() {
        view.current().ifPresent(pane -> pane.complete().forwardAtOnce());
    }

    @Override
    public void decline() {
        view.current().ifPresent(pane -> pane.complete().decline());
    }

    @Override
    public void showJob() {
        view.current().ifPresent(pane -> pane.pop().showNextJob());
    }

    @Override
    public void close() {
        view.close();
    }
}
