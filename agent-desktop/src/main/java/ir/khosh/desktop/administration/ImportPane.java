package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.csv.ImportReport;
import ir.khosh.wire.csv.ImportReport.LineError;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a file would do, before it does it. */
final class ImportPane extends Panel {

    private final TableModel model;
    private final ListView<LineError> errors = new ListView<>();
    private final VBox summary = Pieces.column(6);
    private final Button apply = new Button("انجام شود");
    private final Button cancel = new Button("انصراف");

    ImportPane(TableModel model) {
        this.model = model;
        setId("import-pane");
        apply.setId("import-apply");
        apply.getStyleClass().add("accent");
        apply.setOnAction(event -> model.apply());
        cancel.setId("import-cancel");
        cancel.setOnAction(event -> model.forget());
        errors.setId("import-errors");
        errors.setCellFactory(list -> new ErrorCell());
        VBox.setVgrow(errors, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Panel.title("ورود از پرونده"),
                        Pieces.label(model.fileName(), "quiet"),
                        summary,
                        errors,
                        Pieces.row(10, apply, cancel));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.forget();
                event.consume();
            }
        });
        model.report().addListener((observed, was, is) -> show(is));
    }

    private void show(ImportReport report) {
        if (report == null) {
            return;
        }
        boolean sound = report.errors().isEmpty();
        summary.getChildren()
                .setAll(
                        line("تازه", report.added(), "good"),
                        line("تغییر", report.changed(), "info"),
                        line("بی‌تغییر", report.unchanged(), "calm"),
                        verdict(report, sound));
        errors.getItems().setAll(report.errors());
        errors.setVisible(!sound);
        errors.setManaged(!sound);
        apply.setDisable(!model.mayApply());
        Platform.runLater(model.mayApply() ? apply::requestFocus : cancel::requestFocus);
    }

    private static Node verdict(ImportReport report, boolean sound) {
        String text = !sound
                ? "تا این خطاها برطرف نشود، چیزی از پرونده پذیرفته نمی‌شود."
                : report.added() + report.changed() == 0
                        ? "این پرونده چیزی را تغییر نمی‌دهد."
                        : "هنوز چیزی تغییر نکرده است؛ با «انجام شود» یکجا پذیرفته می‌شود.";
        return Pieces.wrapping(text, "notice", sound ? "info" : "bad");
    }

    private static Node line(String name, int count, String tone) {
        return Pieces.row(8, Pieces.badge(Persian.number(count), tone), Pieces.label(name));
    }

    private static final class ErrorCell extends ListCell<LineError> {
        @Override
        protected void updateItem(LineError error, boolean empty) {
            super.updateItem(error, empty);
            if (empty || error == null) {
                setGraphic(null);
                return;
            }
            String column = error.column() == null ? "" : " · " + error.column();
            VBox box = Pieces.column(
                    1,
                    Pieces.label(Persian.digits("سطر " + error.line()) + column, "quiet", "small"),
                    Pieces.wrapping(error.message()));
            box.setMaxWidth(300);
            setGraphic(box);
        }
    }
}
