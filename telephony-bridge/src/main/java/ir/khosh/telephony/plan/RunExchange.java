package ir.khosh.telephony.plan;

import ir.khosh.telephony.plan.ExchangeStart.Started;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;

/** {@code ./khosh exchange}: runs it until it is told to stop. Exit code 2: the plan or an option is wrong. */
public final class RunExchange {

    private RunExchange() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            run(new ExchangeStart(new SecureRandom(), Clock.systemUTC()).start(Arguments.parse(words)));
        } catch (InvalidPlan e) {
            fail(2, "telephony.yaml cannot be used\n" + e.getMessage());
        } catch (StartFailure e) {
            fail(e.exitCode(), e.getMessage());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            fail(1, e.getMessage());
        }
    }

    private static void run(Started started) throws InterruptedException {
        Thread stop = new Thread(started::close, "exchange-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        System.out.println(started.readyLine());
        int code = started.exchange().awaitEnd();
        if (!stop.isAlive()) {
            fail(1, "the exchange ended by itself with " + code);
        }
    }

    private static void fail(int code, String message) {
        // Persian must arrive even where the machine's locale knows no Persian
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .println("exchange: " + message);
        System.exit(code);
    }
}
