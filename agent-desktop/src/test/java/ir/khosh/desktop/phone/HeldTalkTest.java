package ir.khosh.desktop.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldTalkTest {

    private final BlockingQueue<byte[]> microphone = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> turns = new LinkedBlockingQueue<>();
    private final Deque<byte[]> sent = new ConcurrentLinkedDeque<>();
    private final Deque<byte[]> played = new ConcurrentLinkedDeque<>();
    private Talk talk;

    @BeforeEach
    void talk() {
        WebSocket socket = (WebSocket) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WebSocket.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("send") && arguments[0] instanceof ByteBuffer frame) {
                        sent.add(frame.array());
                    }
                    return null;
                });
        talk = new Talk(new MediaLine(socket), new HandEar());
        talk.answer(new HandMouth());
        talk.ring();
    }

    @AfterEach
    void close() {
        talk.close();
        microphone.add(new byte[0]);
        turns.add(true);
    }

    /** Plays a frame a turn. */
    private final class HandEar implements Ear {
        @Override
        public void play(byte[] deviceFrame) {
            played.add(deviceFrame);
            take(turns);
        }

        @Override
        public void close() {}
    }

    private final class HandMouth implements Mouth {
        @Override
        public byte[] listen() {
            return take(microphone);
        }

        @Override
        public void close() {}
    }

    private static <T> T take(BlockingQueue<T> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] saysSilence() {
        int before = sent.size();
        microphone.add(new byte[Frames.DEVICE_BYTES]);
        await().until(() -> sent.size() > before);
        return Frames.toDevice(sent.getLast());
    }

    private byte[] hears() {
        int before = played.size();
        turns.add(true);
        await().until(() -> played.size() > before);
        return played.getLast();
    }

    @Test
    void a_held_caller_hears_music_while_the_operator_says_nothing() {
        assertThat(Frames.level(saysSilence())).isLessThan(10);
        talk.hold(true);
        assertThat(Frames.level(saysSilence())).isGreaterThan(40);
        talk.hold(false);
        assertThat(Frames.level(saysSilence())).isLessThan(10);
    }

    @Test
    void the_operator_hears_nothing_of_a_held_caller() {
        byte[] loud = new byte[Frames.LINE_BYTES];
        Arrays.fill(loud, (byte) 0x80);
        talk.hold(true);
        for (int i = 0; i < 5; i++) {
            talk.arrived(loud);
        }
        hears();

        assertThat(Frames.level(hears())).isZero();
        talk.hold(false);
        for (int i = 0; i < 5; i++) {
            talk.arrived(loud);
        }
        hears();
        assertThat(Frames.level(hears())).isGreaterThan(50);
    }
}
