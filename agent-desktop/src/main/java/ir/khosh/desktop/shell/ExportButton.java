package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.SupervisionClient;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

/** Writes the whole search, not only its page, into a file that the person chooses. */
final class ExportButton extends HBox {

    private static final Logger LOG = Logger.getLogger(ExportButton.class.getName());

    private final SupervisionClient server;
    private final Supplier<Map<String, Object>> query;
    private final Label said = Pieces.label("", "quiet", "small");

    ExportButton(SupervisionClient server, Supplier<Map<String, Object>> query) {
        super(8);
        this.server = server;
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
        try {
            Files.write(file.toPath(), bytes);
            said.setText("نوشته شد: " + file.getName());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an export could not be written", e);
            said.setText("پرونده نوشته نشد.");
        }
    }
}
