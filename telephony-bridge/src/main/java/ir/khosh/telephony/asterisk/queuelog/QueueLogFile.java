package ir.khosh.telephony.asterisk.queuelog;

import ir.khosh.telephony.CallLedger;
import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.QueueName;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Reads the end of the file: what lies further back than the limit is not looked at. Safe for several threads. */
public final class QueueLogFile implements CallLedger {

    private final Path file;
    private final QueueName overflow;
    private final int mostBytes;

    /** @param overflow the queue whose time limit ends a call; in any other one the call goes on there */
    public QueueLogFile(Path file, QueueName overflow, int mostBytes) {
        this.file = file;
        this.overflow = overflow;
        this.mostBytes = mostBytes;
    }

    @Override
    public List<PastCall> endedSince(Instant from) {
        QueueLogFold fold = new QueueLogFold(overflow);
        tail().lines().forEach(fold::take);
        return fold.ended().stream()
                .filter(call -> !call.queuedAt().isBefore(from))
                .toList();
    }

    private String tail() {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(0, reader.length() - mostBytes);
            byte[] bytes = new byte[(int) (reader.length() - start)];
            reader.seek(start);
            reader.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            // a cut first line and a last line that is still being written say nothing sure
            int first = start == 0 ? 0 : text.indexOf('\n') + 1;
            return text.substring(first, Math.max(first, text.lastIndexOf('\n') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("the exchange's ledger cannot be read", e);
        }
    }
}
