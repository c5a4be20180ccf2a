package ir.khosh.desktop.shell;

import ir.khosh.desktop.jobs.SearchModel;
import ir.khosh.desktop.jobs.SearchView;
import ir.khosh.desktop.server.SupervisionClient;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Searching requests; the one that is opened takes the whole room until Escape. */
final class JobsRoom implements RoomView {

    private final StackPane node = new StackPane();
    private final SearchModel search;
    private final SearchView list;
    private final JobPane job;

    /** @param server writes the export, which only a supervisor may have */
    JobsRoom(Tools tools, ObservableValue<Instant> now, SupervisionClient server) {
        search = new SearchModel(tools.jobs(), PauseDelay::new);
        Node[] export = tools.supervisor() ? new Node[] {new ExportButton(server, search::query)} : new Node[0];
        list = new SearchView(search, tools.clock(), this::open, export);
        job = new JobPane(tools, now, this::back);
        node.getStyleClass().add("room");
        node.getChildren().add(list);
    }

    void open(String trackingCode) {
        node.getChildren().setAll(job);
        job.open(trackingCode);
    }

    private void back() {
        node.getChildren().setAll(list);
        job.clear();
        search.search();
        list.focusRows();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void entered() {
        if (node.getChildren().contains(list)) {
            search.search();
            list.takeFocus();
        } else {
            job.takeFocus();
        }
    }

    @Override
    public void showJob() {
        if (!node.getChildren().contains(list)) {
            job.takeFocus();
        }
    }

    /** Back to the list, ready to write. */
    @Override
    public void find() {
        if (!node.getChildren().contains(list)) {
            back();
        }
        list.takeFocus();
    }

    @Override
    public void forward() {
        job.forward();
    }

    @Override
    public void decline() {
        job.decline();
    }
}
