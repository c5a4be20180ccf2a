package ir.khosh.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A measurement that runs in a program of its own, beside the classes it measures. */
final class Measured {

    private static final int MINUTES = 20;

    private Measured() {}

    /** A program of the server's test classes, which starts the built server itself. */
    static String inServer(Path home, String... program) throws IOException, InterruptedException {
        Path server = home.resolve("core-server/target");
        return java(
                home,
                home.resolve("core-server"),
                List.of(
                        server.resolve("test-classes").toString(),
                        server.resolve("classes").toString(),
                        server.resolve("dist/app/WEB-INF/lib") + "/*",
                        server.resolve("dist/boot") + "/*",
                        server.resolve("dist/payara/runtime/jakarta.transaction-api.jar")
                                .toString(),
                        home.resolve("agent-desktop/target/test-lib") + "/*"),
                List.of(program));
    }

    /** @return all it printed; throws with it when it failed */
    static String java(Path home, Path directory, List<String> classPath, List<String> program)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkhosh.server.java=-Xmx1g",
                "-cp",
                String.join(":", classPath)));
        command.addAll(program);
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException(program.get(0) + " failed:\n" + output);
        }
        return output;
    }
}
