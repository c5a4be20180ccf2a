package ir.khosh.boot;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts database, migrations and application, in this order, and stops them in the other.
 *
 * <p>Prints {@code ready server http=<port>} once usable; ends with status 1 and one line on stderr when it cannot
 * start.
 */
public final class RunServer {

    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private Database database;
    private Application application;

    private RunServer() {}

    public static void main(String[] arguments) {
        // pictures are drawn anew; that needs no screen, and a server has none
        System.setProperty("java.awt.headless", "true");
        int status = new RunServer().run(arguments);
        // Payara leaves non-daemon threads behind
        Runtime.getRuntime().halt(status);
    }

    private int run(String[] arguments) {
        StopSignals.handle(this::requestStop);
        // Payara ends the whole process by itself when its own options displease it
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopDatabase, "stop-database"));
        try {
            Settings settings = Settings.read(Arrays.asList(arguments));
            start(settings);
            if (!stopping.get()) {
                System.out.println("ready server http=" + settings.httpPort());
                System.out.flush();
            }
            stopRequested.await();
            return 0;
        } catch (CannotStart e) {
            System.err.println("khosh server: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            stop();
        }
    }

    private void start(Settings settings) {
        settings.checkPorts();
        Logging.toFile(settings.state().resolve("server"), "boot.log");
        Secrets secrets = new Secrets(settings.state().resolve("server/secrets"));
        database = Database.start(settings, secrets);
        if (stopping.get()) {
            return;
        }
        application = Application.start(settings, database, secrets);
    }

    private void requestStop() {
        if (stopping.compareAndSet(false, true)) {
            stopRequested.countDown();
        }
    }

    private void stop() {
        if (application != null) {
            application.close();
        }
        stopDatabase();
    }

    private synchronized void stopDatabase() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
