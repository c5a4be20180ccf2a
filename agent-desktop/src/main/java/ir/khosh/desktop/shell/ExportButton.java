package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.Disk;
import ir.khosh.desktop.server.SupervisionClient;
import java.io.File;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

/** Writes the whole search, not only its page, into a file that the person chooses. */
final class ExportButton extends HBox {

    private final SupervisionClient server;
    private final Disk disk;
    private final Supplier<Map<String, Object>> query;
    private final Label said = Pieces.label("", "quiet", "small");

    ExportButton(SupervisionClient server, Disk disk, Supplier<Map<String, Object>> query) {
        super(8);
        this.server = server;
        this.disk = disk;
        this.query = query;
        getStyleClass().add("row");
        said.setId("export-said");
        Button button =
                new Button(null, Pieces.row(6, Pieces.icon("mdi2f-file-export-outline"), Pieces.label("خروجی")));
        button.setId("export-button");
        button.setOnAction(event -> choose());
        getChildren().addAll(button, said);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("ذخیرهٔ درخواست‌ها");
        chooser.setInitialFileName("requests.csv");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            said.setText("در حال خواندن…");
            server.exportRequests(query.get()).then(reply -> reply.onValue(bytes -> write(file, bytes))
                    .onFailure(failure -> said.setText(failure.text())));
        }
    }

    private void write(File file, byte[] bytes) {
        disk.write(file.toPath(), bytes)
                .then(reply -> said.setText(reply.isValue() ? "نوشته شد: " + file.getName() : "پرونده نوشته نشد."));
    }
}
