package ir.khosh.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The built server with a few classes of a bench beside the application's. */
final class BenchDistribution {

    private BenchDistribution() {}

    /** @param classes such as {@code ir/khosh/server/calls/CardBenchResource.class} */
    static Path with(String... classes) throws IOException {
        Path built = Path.of("target/dist");
        Path copy = Path.of("target/bench-dist").toAbsolutePath();
        delete(copy);
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(built.relativize(file));
                Files.createDirectories(to.getParent());
                Files.createLink(to, file);
            }
        }
        for (String peer : classes) {
            Path to = copy.resolve("app/WEB-INF/classes").resolve(peer);
            Files.createDirectories(to.getParent());
            Files.copy(Path.of("target/test-classes", peer), to);
        }
        return copy;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
