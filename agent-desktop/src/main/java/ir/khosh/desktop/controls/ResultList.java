package ir.khosh.desktop.controls;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;

/** What a search found, under the field that asked; the field keeps the focus. */
final class ResultList<T> {

    private static final int ROWS = 8;
    private static final double ROW_HEIGHT = 34;

    private final TextField owner;
    private final Function<T, String> title;
    private final Function<T, String> detail;
    private final Consumer<T> taken;
    private final Popup popup = new Popup();
    private final ListView<T> list = new ListView<>();

    ResultList(TextField owner, Function<T, String> title, Function<T, String> detail, Consumer<T> taken) {
        this.owner = owner;
        this.title = title;
        this.detail = detail;
        this.taken = taken;
        list.setId(owner.getId() + "-results");
        list.getStyleClass().add("result-list");
        list.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new ResultCell());
        list.setOnMouseClicked(event -> takeChosen());
        list.setPlaceholder(Pieces.label("چیزی یافت نشد", "quiet"));
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    private final class ResultCell extends ListCell<T> {
        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Label name = Pieces.label(title.apply(item));
            String more = detail.apply(item);
            HBox row = Pieces.row(8, name, Pieces.spacer(), Pieces.label(more == null ? "" : more, "quiet", "small"));
            setGraphic(row);
        }
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void show(List<T> found) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        open(Math.max(1, Math.min(ROWS, found.size())));
    }

    void say(String text) {
        list.getItems().clear();
        list.setPlaceholder(Pieces.label(text, "quiet"));
        open(1);
    }

    private void open(int rows) {
        if (owner.getScene() == null) {
            return;
        }
        Bounds place = owner.localToScreen(owner.getBoundsInLocal());
        list.setPrefSize(Math.max(place.getWidth(), 320), rows * ROW_HEIGHT + 2);
        if (!popup.isShowing()) {
            popup.show(owner, place.getMaxX() - list.getPrefWidth(), place.getMaxY() + 2);
        }
    }

    void move(int by) {
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < list.getItems().size()) {
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - ROWS + 2));
        }
    }

    void takeChosen() {
        T chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            taken.accept(chosen);
        } else {
            hide();
        }
    }

    void hide() {
        popup.hide();
    }
}
