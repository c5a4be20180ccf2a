package ir.khosh.desktop.shell;

import ir.khosh.desktop.administration.FilePicker;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialogue for files. */
record WindowFilePicker(Window window) implements FilePicker {

    @Override
    public Optional<Path> toRead() {
        return Optional.ofNullable(chooser("ورود از پرونده").showOpenDialog(window))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> toWrite(String suggestedName) {
        FileChooser chooser = chooser("ذخیرهٔ خروجی");
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        return chooser;
    }
}
