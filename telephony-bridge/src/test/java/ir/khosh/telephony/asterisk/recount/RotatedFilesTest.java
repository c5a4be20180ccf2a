package ir.khosh.telephony.asterisk.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatedFilesTest {

    private static final long MORNING = 1_795_400_000L;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("queue_log");
        Files.writeString(file, line(MORNING + 300, "b", "COMPLETECALLER|2|5|1"));
        Files.writeString(folder.resolve("queue_log.1"), line(MORNING + 200, "b", "CONNECT|3|x|1"));
        try (OutputStream zipped =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("queue_log-20261122.gz")))) {
            zipped.write((line(MORNING + 90, "a", "ENTERQUEUE||0912|1")
                            + line(MORNING + 100, "a", "ABANDON|1|1|10")
                            + line(MORNING + 195, "b", "ENTERQUEUE||0913|1"))
                    .getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("queue_log.txt"), "no part of it");
        Path old = folder.resolve("queue_log.2");
        Files.writeString(old, line(MORNING - 90_000, "old", "ENTERQUEUE||0911|1"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.ofEpochSecond(MORNING - 80_000)));
    }

    private static String line(long second, String call, String rest) {
        return second + "|" + call + "|citizens|PJSIP/1001|" + rest + "\n";
    }

    @Test
    void the_parts_of_the_day_come_in_the_order_of_their_lines_and_the_living_file_last() throws IOException {
        assertThat(new RotatedFiles(file).since(MORNING))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("queue_log-20261122.gz", "queue_log.1", "queue_log");
    }

    @Test
    void a_call_whose_lines_lie_in_three_files_is_one_call() {
        Recounted counted = new Recount(
                        "overflow", Instant.ofEpochSecond(MORNING), Instant.ofEpochSecond(MORNING + 1_000))
                .read(file);

        assertThat(counted.calls()).extracting(FileCall::id).containsExactlyInAnyOrder("a", "b");
    }
}
