package ir.khosh.e2e;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Says what happens, with the time since the start. */
final class Steps {

    private final long started = System.nanoTime();

    synchronized void say(String text) {
        System.out.printf("[%5.1f s] %s%n", (System.nanoTime() - started) / 1e9, text);
    }

    <T> T timed(String what, Supplier<T> work) {
        long from = System.nanoTime();
        T result = work.get();
        say("%s (%.1f s)".formatted(what, (System.nanoTime() - from) / 1e9));
        return result;
    }

    <T> CompletableFuture<T> async(String what, Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> timed(what, work));
    }
}
