package ir.khosh.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.controls.SheetText;
import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import ir.khosh.desktop.server.Disk;
import ir.khosh.desktop.server.Rest;
import ir.khosh.desktop.server.SupervisionClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportModelTest {

    private static final String EXPORTS = "POST /api/exports";

    @TempDir
    Path folder;

    private final ScriptedServer server = new ScriptedServer();
    private final OneThread screen = new OneThread();
    private final SupervisionClient client = new SupervisionClient(Rest.at(server.address(), screen));
    private final SheetText sheet =
            new SheetText().row(List.of("پیمانکار")).row(List.of("رستمی")).row(List.of("گرماآوران"));
    private final ExportModel model =
            new ExportModel(Disk.behind(screen), () -> WorkRooms.released(client, "penalties", sheet));

    @AfterEach
    void close() {
        server.close();
        screen.close();
    }

    @Test
    void who_takes_what_is_written_down_before_the_file_is_there() {
        Path file = folder.resolve("khosh-penalties.csv");
        server.on(EXPORTS, request -> new Told(Files.exists(file) ? 500 : 204, null));
        model.write(file);

        await().until(() -> model.said().get().contains("نوشته شد: khosh-penalties.csv"));
        assertThat(file).hasBinaryContent(sheet.bytes());
        assertThat(server.asked(EXPORTS).get(0).body()).isEqualTo("{\"list\":\"penalties\",\"rows\":2}");
    }

    @Test
    void what_the_server_refuses_or_does_not_hear_is_not_written() {
        server.on(EXPORTS, request -> new Told(503, null));
        Path file = folder.resolve("khosh-penalties.csv");
        model.write(file);

        await().until(() -> model.said().get().contains("پرونده نوشته نشد"));
        assertThat(file).doesNotExist();
    }
}
