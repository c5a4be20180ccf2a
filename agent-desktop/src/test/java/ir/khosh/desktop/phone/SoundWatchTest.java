package ir.khosh.desktop.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SoundWatchTest {

    private final AtomicBoolean plugged = new AtomicBoolean(true);
    private final CountDownLatch slow = new CountDownLatch(1);
    private final List<Boolean> missing = new CopyOnWriteArrayList<>();

    /** A machine whose list of devices comes when it comes. */
    private final SoundDevices devices = new SoundDevices() {
        @Override
        public List<String> listEars() {
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return plugged.get() ? List.of("headset") : List.of();
        }

        @Override
        public List<String> listMouths() {
            return listEars();
        }

        @Override
        public Ear openEar(String name) {
            throw new AssertionError("to look is not to open");
        }

        @Override
        public Mouth openMouth(String name) {
            throw new AssertionError("to look is not to open");
        }
    };

    @Test
    void a_slow_list_keeps_nobody_waiting() {
        try (SoundWatch watch = new SoundWatch(devices, missing::add)) {
            watch.start();

            assertThat(watch.isThere()).as("believed until it is known").isTrue();
        }
    }

    @Test
    void a_headset_that_is_taken_out_and_put_in_again_is_noticed_beside_everything_else() {
        slow.countDown();
        try (SoundWatch watch = new SoundWatch(devices, missing::add)) {
            watch.start();
            plugged.set(false);
            await().until(() -> !watch.isThere());
            plugged.set(true);
            await().until(watch::isThere);

            assertThat(missing).containsExactly(true, false);
        }
    }

    @Test
    void a_headset_that_cannot_be_opened_counts_as_missing_until_the_next_look() {
        slow.countDown();
        try (SoundWatch watch = new SoundWatch(devices, missing::add)) {
            watch.lost();
            assertThat(watch.isThere()).isFalse();
            watch.start();
            await().until(watch::isThere);
        }
    }
}
