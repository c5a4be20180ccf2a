package ir.khosh.telephony.replay;

import ir.khosh.telephony.asterisk.RawTap;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes what arrives to a gzip file; to be closed after the link that it listens to. Safe for several threads. */
public final class TranscriptRecorder implements RawTap, Closeable {

    private final OutputStream output;
    private boolean closed;

    public TranscriptRecorder(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.output = new GZIPOutputStream(Files.newOutputStream(file));
    }

    @Override
    public synchronized void received(byte[] buffer, int length) {
        if (closed) {
            return;
        }
        try {
            output.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException("the transcript cannot be written", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        output.close();
    }
}
