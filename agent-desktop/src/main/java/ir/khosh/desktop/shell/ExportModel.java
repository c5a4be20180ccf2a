package ir.khosh.desktop.shell;

import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.Disk;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A list on its way into a file; what the server does not give free is not written. */
final class ExportModel {

    private final Disk disk;
    private final Supplier<Answer<byte[]>> content;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /** @param content asked for at each export */
    ExportModel(Disk disk, Supplier<Answer<byte[]>> content) {
        this.disk = disk;
        this.content = content;
    }

    void write(Path file) {
        said.set("در حال خواندن…");
        content.get().then(reply -> reply.onValue(bytes -> keep(file, bytes))
                .onFailure(failure -> said.set("پرونده نوشته نشد. " + failure.text())));
    }

    private void keep(Path file, byte[] bytes) {
        disk.write(file, bytes)
                .then(reply -> said.set(reply.isValue() ? "نوشته شد: " + file.getFileName() : "پرونده نوشته نشد."));
    }

    /** How far it is, for the person; empty before the first. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }
}
