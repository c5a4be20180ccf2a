package ir.khosh.desktop.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * This machine's files, touched one after the other in the order that was asked for and never by the thread of the screen,
 * which a slow disk would hold up. Answers arrive on the screen's thread, like those of the server.
 */
public final class Disk implements Executor {

    /** What its thread is called while there is something to write. */
    public static final String THREAD = "khosh-disk";

    private final Executor thread;
    private final Screen screen;

    /** @param thread runs what it gets in order */
    public Disk(Executor thread, Screen screen) {
        this.thread = thread;
        this.screen = screen;
    }

    /** With a thread of its own, which ends when it has nothing to do, so that the program's end waits for the last write. */
    public static Disk behind(Screen screen) {
        ThreadPoolExecutor thread = new ThreadPoolExecutor(
                1, 1, 100, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), task -> new Thread(task, THREAD));
        thread.allowCoreThreadTimeOut(true);
        return new Disk(thread, screen);
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /**
     * @param most in bytes
     * @return {@link Failure.Kind#REFUSED} for a larger file, {@link Failure.Kind#BROKEN} for one that cannot be read
     */
    public Answer<byte[]> read(Path file, long most) {
        return answer(() -> Files.size(file) > most
                ? Reply.failed(new Failure(Failure.Kind.REFUSED, null))
                : Reply.of(Files.readAllBytes(file)));
    }

    /** @return the file, or {@link Failure.Kind#BROKEN} when it cannot be written */
    public Answer<Path> write(Path file, byte[] content) {
        return answer(() -> Reply.of(Files.write(file, content)));
    }

    private <T> Answer<T> answer(Touch<T> touch) {
        return new Answer<>(CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return touch.file();
                            } catch (IOException e) {
                                return Reply.<T>failed(new Failure(Failure.Kind.BROKEN, null));
                            }
                        },
                        thread)
                .thenApplyAsync(reply -> reply, screen));
    }

    private interface Touch<T> {
        Reply<T> file() throws IOException;
    }
}
