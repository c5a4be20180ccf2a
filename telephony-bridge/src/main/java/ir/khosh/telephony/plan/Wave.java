package ir.khosh.telephony.plan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Sound as the exchange reads it from a file: 8,000 samples a second, 16 bits, one channel. */
record Wave(short[] samples) {

    static final int RATE = 8_000;
    private static final int HEADER = 44;

    static Wave silence(int millis) {
        return new Wave(new short[RATE * millis / 1_000]);
    }

    byte[] toBytes() {
        int data = samples.length * Short.BYTES;
        ByteBuffer file = ByteBuffer.allocate(HEADER + data).order(ByteOrder.LITTLE_ENDIAN);
        word(file, "RIFF").putInt(HEADER - 8 + data);
        word(file, "WAVE");
        word(file, "fmt ")
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE * Short.BYTES)
                .putShort((short) Short.BYTES)
                .putShort((short) Short.SIZE);
        word(file, "data").putInt(data);
        for (short sample : samples) {
            file.putShort(sample);
        }
        return file.array();
    }

    private static ByteBuffer word(ByteBuffer file, String word) {
        return file.put(word.getBytes(StandardCharsets.US_ASCII));
    }
}
