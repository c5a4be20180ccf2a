package ir.khosh.server.calls.recordings;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file of the exchange: one channel, 16 bit, 8,000 samples a second after a head of 44 bytes. When the exchange died
 * while it wrote, the head does not tell the length; the file's own size does.
 */
record Sound(Path file, long size) {

    static final int RATE = 8_000;
    static final int HEAD = 44;

    static Sound of(Path file) throws IOException {
        return new Sound(file, Files.size(file));
    }

    static long millis(long samples) {
        return samples * 1_000 / RATE;
    }

    /** A head alone is no sound. */
    boolean isEmpty() {
        return samples() == 0;
    }

    long samples() {
        return Math.max(0, (size - HEAD) / 2);
    }

    long lengthMillis() {
        return millis(samples());
    }

    record Read(String sha256, byte[] peaks, List<Silence> silences) {}

    /** Reads it through once. */
    Read read() throws IOException {
        SoundShape shape = new SoundShape(samples());
        MessageDigest digest = sha256();
        try (InputStream in =
                new BufferedInputStream(new DigestInputStream(Files.newInputStream(file), digest), 1 << 16)) {
            in.readNBytes(HEAD);
            byte[] two = new byte[2];
            while (in.readNBytes(two, 0, 2) == 2) {
                shape.take((short) (two[1] << 8 | two[0] & 0xFF));
            }
        }
        return new Read(HexFormat.of().formatHex(digest.digest()), shape.peaks(), shape.silences());
    }

    /** @param until not of it */
    void write(OutputStream out, long from, long until) throws IOException {
        byte[] head = head();
        if (from < HEAD) {
            out.write(head, (int) from, (int) (Math.min(until, HEAD) - from));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            long at = Math.max(from, HEAD);
            while (at < until) {
                long sent = channel.transferTo(at, until - at, Channels.newChannel(out));
                if (sent <= 0) {
                    throw new IOException("the sound is shorter than it was");
                }
                at += sent;
            }
        }
    }

    private byte[] head() {
        int data = (int) (samples() * 2);
        return ByteBuffer.allocate(HEAD)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(data + HEAD - 8)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE * 2)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(data)
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
