package ir.khosh.desktop.phone;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** How often this phone refused something. Safe for several threads; a storm of strangers is one word to the screen. */
final class RefusedCounts {

    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private final AtomicBoolean onItsWay = new AtomicBoolean();
    private final Executor screen;
    private final Consumer<Map<String, Long>> changed;

    /** @param changed runs on the screen's thread */
    RefusedCounts(Executor screen, Consumer<Map<String, Long>> changed) {
        this.screen = screen;
        this.changed = changed;
    }

    /** @param why one of the codes of {@link ir.khosh.wire.agents.RefusedSound} */
    void add(String why) {
        counts.merge(why, 1L, Long::sum);
        if (onItsWay.compareAndSet(false, true)) {
            screen.execute(() -> {
                onItsWay.set(false);
                changed.accept(Map.copyOf(counts));
            });
        }
    }
}
