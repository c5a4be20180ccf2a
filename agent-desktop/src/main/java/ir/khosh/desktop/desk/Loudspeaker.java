package ir.khosh.desktop.desk;

import java.util.Optional;

/** What recorded sound is heard with: 16-bit little-endian samples, 8,000 a second, one channel. */
public interface Loudspeaker {

    /** May take a while. Empty when this machine has nothing to hear with. */
    Optional<Open> open();

    /** Used by one thread. */
    interface Open extends AutoCloseable {

        /** @param frame of 20 ms, 320 bytes; waits while the device has enough, so that it keeps the time */
        void play(byte[] frame);

        @Override
        void close();
    }
}
