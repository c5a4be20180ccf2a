package ir.khosh.desktop.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.desktop.server.Disk;
import ir.khosh.desktop.server.Rest;
import ir.khosh.wire.csv.ImportReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableModelTest {

    @TempDir
    Path folder;

    private final ScriptedServer server = new ScriptedServer();
    private final OneThread screen = new OneThread();
    private final AtomicInteger applied = new AtomicInteger();
    private final TableModel model = new TableModel(
            new AdministrationClient(Rest.at(server.address(), screen)),
            Disk.behind(screen),
            "/api/holidays",
            applied::incrementAndGet);

    @AfterEach
    void close() {
        server.close();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("holidays.csv"), content);
    }

    private void serverAnswers(List<ImportReport.LineError> errors) {
        server.on(
                "POST /api/holidays/import",
                asked -> new ScriptedServer.Told(
                        200,
                        new ImportReport(errors.isEmpty() && asked.path().endsWith("apply=true"), 2, 1, 0, errors)));
    }

    @Test
    void a_file_is_looked_at_before_anything_is_changed() throws IOException {
        serverAnswers(List.of());
        model.look(file("day,title\n".getBytes(StandardCharsets.UTF_8)));

        await().until(() -> model.report().get() != null);
        assertThat(server.asked("POST /api/holidays/import"))
                .extracting(ScriptedServer.Asked::path)
                .allMatch(path -> path.endsWith("apply=false"));
        assertThat(model.mayApply()).isTrue();
        assertThat(applied).hasValue(0);

        model.apply();
        await().until(() -> applied.get() == 1);
        assertThat(model.report().get()).isNull();
        assertThat(model.said().get()).contains("۲ تازه");
    }

    @Test
    void a_file_with_an_error_cannot_be_applied() throws IOException {
        serverAnswers(List.of(new ImportReport.LineError(2, "day", "day-invalid", "تاریخ درست نیست.")));
        model.look(file("day,title\nx,y\n".getBytes(StandardCharsets.UTF_8)));
        await().until(() -> model.report().get() != null);

        model.apply();

        assertThat(model.mayApply()).isFalse();
        assertThat(server.asked("POST /api/holidays/import")).hasSize(1);
    }

    @Test
    void a_file_in_another_encoding_is_refused_here() throws IOException {
        model.look(file(new byte[] {(byte) 0xd3, (byte) 0xe1, 'a'}));

        await().until(() -> model.said().get().contains("UTF-8"));
        assertThat(server.asked("POST /api/holidays/import")).isEmpty();
    }

    @Test
    void a_file_that_is_too_large_or_gone_is_refused_here() throws IOException {
        model.look(file(new byte[4 * 1024 * 1024 + 1]));
        await().until(() -> model.said().get().contains("۴ مگابایت"));

        model.look(folder.resolve("gone.csv"));
        await().until(() -> model.said().get().contains("خوانده نشد"));
        assertThat(server.asked("POST /api/holidays/import")).isEmpty();
    }

    @Test
    void a_place_that_cannot_be_written_is_told() {
        server.on("GET /api/holidays/export", "day");
        model.write(folder.resolve("missing/out.csv"));

        await().until(() -> model.said().get().contains("نوشته نشد"));
    }

    @Test
    void a_list_is_written_as_the_server_gave_it() throws IOException {
        server.on("GET /api/holidays/export", "day");
        Path target = folder.resolve("out.csv");
        model.write(target);

        await().until(() -> Files.exists(target) && Files.readString(target).contains("day"));
    }
}
