package ir.khosh.telephony.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process of the same state directory that an earlier start left behind, for instance after kill -9. */
final class StaleProcess {

    private final Path processFile;
    private final Path configuration;

    /** @param configuration the file named on its command line, by which it is known */
    StaleProcess(Path processFile, Path configuration) {
        this.processFile = processFile;
        this.configuration = configuration;
    }

    /** Ends it when it runs and is really ours: a process id alone may belong to somebody else by now. */
    void end() throws IOException {
        Optional<ProcessHandle> left = find();
        if (left.isPresent()) {
            ProcessHandle process = left.get();
            process.destroy();
            if (!endedWithin(process, 5)) {
                process.destroyForcibly();
                endedWithin(process, 5);
            }
        }
        Files.deleteIfExists(processFile);
    }

    private Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(processFile)) {
            return Optional.empty();
        }
        String text = Files.readString(processFile).strip();
        if (!text.matches("[0-9]{1,10}") || !isOurs(Path.of("/proc", text, "cmdline"))) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(text));
    }

    private boolean isOurs(Path commandLine) {
        try {
            String[] words =
                    Files.readString(commandLine, StandardCharsets.ISO_8859_1).split("\0");
            return Arrays.asList(words).contains(configuration.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean endedWithin(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
