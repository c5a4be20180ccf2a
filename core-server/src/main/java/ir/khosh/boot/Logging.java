package ir.khosh.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;

/** Logs go to files under the state directory; the console is for the one {@code ready} line and for failures. */
final class Logging {

    private Logging() {}

    static void toFile(Path server, String name) {
        try (InputStream configuration = Files.newInputStream(file(server, name))) {
            LogManager.getLogManager().readConfiguration(configuration);
        } catch (IOException e) {
            throw new CannotStart("logs cannot be written under " + server, e);
        }
    }

    /** @return a java.util.logging configuration that writes to this log */
    static Path file(Path server, String name) throws IOException {
        Files.createDirectories(server.resolve("log"));
        return Files.write(
                server.resolve(name + ".properties"),
                List.of(
                        "handlers=java.util.logging.FileHandler",
                        ".level=INFO",
                        "java.util.logging.FileHandler.pattern="
                                + server.resolve("log").resolve(name),
                        "java.util.logging.FileHandler.limit=20000000",
                        "java.util.logging.FileHandler.append=true",
                        "java.util.logging.FileHandler.encoding=UTF-8",
                        "java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter",
                        "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n",
                        "org.asteriskjava.level=SEVERE",
                        "javax.enterprise.system.security.ssl.level=SEVERE",
                        "javax.enterprise.system.tools.deployment.common.level=WARNING"));
    }
}
