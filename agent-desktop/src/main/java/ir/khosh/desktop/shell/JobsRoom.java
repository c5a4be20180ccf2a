package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.jobs.SearchModel;
import ir.khosh.desktop.jobs.SearchView;
import ir.khosh.desktop.server.SupervisionClient;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** Searching requests; the one that is opened takes the whole room until Escape. */
final class JobsRoom implements RoomView {

    private final StackPane node = new StackPane();
    private final SearchModel search;
    private final SearchView list;
    private final JobPane job;
    private final Tools tools;
    private final ObservableValue<Instant> now;
    private NewRequestPane fresh;

    /** @param server writes the export, which only a supervisor may have */
    JobsRoom(Tools tools, ObservableValue<Instant> now, SupervisionClient server) {
        search = new SearchModel(tools.jobs(), PauseDelay::new);
        this.tools = tools;
        this.now = now;
        Button start = new Button(
                null, Pieces.row(6, Pieces.icon("mdi2p-plus"), Pieces.label("درخواست تازه"), Pieces.key("Ctrl+N")));
        start.setId("new-request");
        start.setMinWidth(Button.USE_PREF_SIZE);
        start.setOnAction(event -> startNew());
        Node[] export = tools.supervisor()
                ? new Node[] {
                    start, new ExportButton("requests.csv", tools.disk(), () -> server.exportRequests(search.query()))
                }
                : new Node[] {start};
        list = new SearchView(search, tools.clock(), this::open, export);
        job = new JobPane(tools, now, this::back);
        node.getStyleClass().add("room");
        node.getChildren().add(list);
    }

    void open(String trackingCode) {
        if (fresh != null) {
            fresh.close();
            fresh = null;
        }
        node.getChildren().setAll(job);
        job.open(trackingCode);
    }

    /** The list, narrowed to what is late. */
    void showOverdue() {
        if (!node.getChildren().contains(list)) {
            back();
        }
        search.overdue().set(true);
        list.focusRows();
    }

    /** A form for somebody who is not on the line. */
    void startNew() {
        if (fresh != null) {
            fresh.close();
        }
        fresh = new NewRequestPane(tools, now, this::back, this::open);
        node.getChildren().setAll(fresh);
        fresh.takeFocus();
    }

    private void back() {
        if (fresh != null) {
            fresh.close();
            fresh = null;
        }
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
        } else if (fresh != null) {
            fresh.takeFocus();
        } else {
            job.takeFocus();
        }
    }

    @Override
    public void left() {
        job.silence();
    }

    @Override
    public void showJob() {
        if (node.getChildren().contains(job)) {
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
        if (fresh != null) {
            fresh.forward();
            return;
        }
        job.forward();
    }

    @Override
    public void forwardAtOnce() {
        if (fresh != null) {
            fresh.forwardAtOnce();
            return;
        }
        job.forward();
    }

    @Override
    public void decline() {
        if (fresh != null) {
            fresh.decline();
            return;
        }
        job.decline();
    }

    @Override
    public void close() {
        if (fresh != null) {
            fresh.close();
        }
    }
}
