package ir.khosh.telephony.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The events of a recorded session in order, byte for byte; its greeting and responses are left out. */
public final class Transcript {

    private static final String END = "\r\n\r\n";
    private static final int GZIP_MAGIC = 0x1f;

    private final List<String> blocks;

    private Transcript(List<String> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** Reads a file of {@link TranscriptRecorder}, packed by gzip or plain. */
    public static Transcript read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return read(input);
        }
    }

    /** As {@link #read(Path)}; does not close the stream. */
    public static Transcript read(InputStream stream) throws IOException {
        BufferedInputStream input = new BufferedInputStream(stream);
        input.mark(1);
        boolean packed = input.read() == GZIP_MAGIC;
        input.reset();
        byte[] bytes = packed ? new GZIPInputStream(input).readAllBytes() : input.readAllBytes();
        return of(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** @param text one character a byte, so that nothing recorded is altered */
    static Transcript of(String text) {
        List<String> blocks = new ArrayList<>();
        int from = text.startsWith("Asterisk Call Manager") ? text.indexOf("\r\n") + 2 : 0;
        for (int end = text.indexOf(END, from); end >= 0; end = text.indexOf(END, from)) {
            String block = text.substring(from, end);
            if (!block.startsWith("Response: ")) {
                blocks.add(block + END);
            }
            from = end + END.length();
        }
        if (from < text.length()) {
            blocks.add(text.substring(from));
        }
        return new Transcript(blocks);
    }

    /** Each with its empty line at the end; the last one may be cut short. */
    List<String> blocks() {
        return blocks;
    }

    /** How many messages it holds. */
    public int size() {
        return blocks.size();
    }
}
