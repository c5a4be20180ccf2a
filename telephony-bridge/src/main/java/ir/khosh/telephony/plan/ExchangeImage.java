package ir.khosh.telephony.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The exchange's program files, taken from a newer Debian and run in place through their own loader. */
record ExchangeImage(Path root, Path loader, Path libraries) {

    /** @throws StartFailure when something is missing there */
    static ExchangeImage in(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        if (!Files.isExecutable(root.resolve("usr/sbin/asterisk"))) {
            throw new StartFailure(1, "no exchange in " + root + "; run ./khosh prepare");
        }
        Path modules = only(root.resolve("usr/lib"), "*-linux-gnu*", "asterisk/modules/app_queue.so");
        Path loader = only(root.resolve("lib64"), "ld-linux*", "");
        return new ExchangeImage(root, loader, modules);
    }

    Path modules() {
        return libraries.resolve("asterisk/modules");
    }

    Path data() {
        return root.resolve("usr/share/asterisk");
    }

    List<String> command(Path configuration) {
        return List.of(
                loader.toString(),
                "--library-path",
                libraries.toString(),
                "--argv0",
                "asterisk",
                root.resolve("usr/sbin/asterisk").toString(),
                "-f",
                "-n",
                "-C",
                configuration.toString());
    }

    /** A word to the running exchange's own console. */
    List<String> console(Path configuration, String words) {
        List<String> command = new ArrayList<>(command(configuration));
        command.removeAll(List.of("-f", "-n"));
        command.addAll(List.of("-rx", words));
        return command;
    }

    private static Path only(Path directory, String glob, String containing) {
        try (var paths = Files.newDirectoryStream(directory, glob)) {
            for (Path path : paths) {
                if (Files.exists(path.resolve(containing))) {
                    return path;
                }
            }
            throw new StartFailure(1, "the exchange's files are not complete: no " + glob + " in " + directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
