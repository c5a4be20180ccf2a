package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.Disk;
import java.io.File;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

/** Writes a list into a file that the person chooses. */
final class ExportButton extends HBox {

    private final String fileName;
    private final ExportModel model;

    /** @param fileName proposed to the person; {@code content} fetched when they have chosen */
    ExportButton(String fileName, Disk disk, Supplier<Answer<byte[]>> content) {
        super(8);
        this.fileName = fileName;
        model = new ExportModel(disk, content);
        getStyleClass().add("row");
        Label said = Pieces.label(model.said(), "quiet", "small");
        said.setId("export-said");
        Button button =
                new Button(null, Pieces.row(6, Pieces.icon("mdi2f-file-export-outline"), Pieces.label("خروجی")));
        button.setId("export-button");
        button.setOnAction(event -> choose());
        getChildren().addAll(button, said);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("ذخیرهٔ خروجی");
        chooser.setInitialFileName(fileName);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.write(file.toPath());
        }
    }
}
