package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.desktop.server.Disk;
import ir.khosh.desktop.server.Failure;
import ir.khosh.wire.csv.ImportReport;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A list as a file: written out, and taken in after one has seen what it would do. */
final class TableModel {

    private static final long LARGEST = 4L * 1024 * 1024;

    private final AdministrationClient client;
    private final Disk disk;
    private final String path;
    private final Runnable applied;
    private final ReadOnlyObjectWrapper<ImportReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper fileName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private String csv;

    /** @param path such as {@code /api/users}; {@code applied} told when the server took a file */
    TableModel(AdministrationClient client, Disk disk, String path, Runnable applied) {
        this.client = client;
        this.disk = disk;
        this.path = path;
        this.applied = applied;
    }

    String suggestedName() {
        return "khosh-" + path.substring(path.lastIndexOf('/') + 1) + ".csv";
    }

    void write(Path file) {
        client.exported(path)
                .then(reply -> reply.onValue(text -> keep(file, text)).onFailure(failure -> said.set(failure.text())));
    }

    private void keep(Path file, String text) {
        disk.write(file, text.getBytes(StandardCharsets.UTF_8))
                .then(reply -> said.set(
                        reply.isValue()
                                ? "در پروندهٔ " + file.getFileName() + " نوشته شد."
                                : "پرونده نوشته نشد؛ جای دیگری را برگزینید."));
    }

    /** Asks the server what the file would do. */
    void look(Path file) {
        disk.read(file, LARGEST)
                .then(reply -> reply.onValue(content -> look(file.getFileName().toString(), content))
                        .onFailure(failure -> said.set(
                                failure.kind() == Failure.Kind.REFUSED
                                        ? "پرونده بزرگ‌تر از ۴ مگابایت است."
                                        : "پرونده خوانده نشد.")));
    }

    private void look(String name, byte[] content) {
        try {
            csv = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            fileName.set(name);
            send(false);
        } catch (CharacterCodingException e) {
            said.set("پرونده باید با کدگذاری UTF-8 ذخیره شده باشد.");
        }
    }

    void apply() {
        if (mayApply()) {
            send(true);
        }
    }

    private void send(boolean apply) {
        said.set("");
        client.imported(path, csv, apply)
                .then(reply -> reply.onValue(this::took).onFailure(failure -> said.set(failure.text())));
    }

    private void took(ImportReport told) {
        if (told.applied()) {
            forget();
            said.set(Persian.digits(told.added() + " تازه، " + told.changed() + " تغییر؛ انجام شد."));
            applied.run();
        } else {
            report.set(told);
        }
    }

    void forget() {
        report.set(null);
        csv = null;
    }

    boolean mayApply() {
        ImportReport seen = report.get();
        return seen != null && seen.errors().isEmpty() && seen.added() + seen.changed() > 0;
    }

    /** What the file would do; null when none is being looked at. */
    ReadOnlyObjectProperty<ImportReport> report() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyStringProperty fileName() {
        return fileName.getReadOnlyProperty();
    }

    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }
}
