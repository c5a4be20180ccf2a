package ir.khosh.desktop.recordings;

import ir.khosh.desktop.desk.Loudspeaker;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Hears as many frames as the test lets through. */
final class HandSpeaker implements Loudspeaker {

    private final Semaphore frames = new Semaphore(0);
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private volatile boolean missing;
    private volatile int opened;

    void let(int count) {
        frames.release(count);
    }

    void isMissing() {
        missing = true;
    }

    byte[] heard() {
        synchronized (heard) {
            return heard.toByteArray();
        }
    }

    int openDevices() {
        return opened;
    }

    @Override
    public Optional<Open> open() {
        if (missing) {
            return Optional.empty();
        }
        opened++;
        return Optional.of(new Open() {
            @Override
            public void play(byte[] frame) {
                frames.acquireUninterruptibly();
                synchronized (heard) {
                    heard.writeBytes(frame);
                }
            }

            @Override
            public void close() {
                opened--;
            }
        });
    }
}
