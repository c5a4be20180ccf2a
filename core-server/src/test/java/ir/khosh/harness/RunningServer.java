package ir.khosh.harness;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The built server, started once for all tests of this JVM on free ports with a fresh state folder, and stopped at the
 * end. Tests take it as a parameter by {@code @ExtendWith(RunningServer.class)}.
 */
public final class RunningServer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningServer.class))
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    /** A server process that is ready. */
    public static final class Running implements AutoCloseable {

        public static final String ADMIN_PASSWORD = "Correct-horse-9";
        private static final Pattern READY = Pattern.compile("ready server http=(\\d+)");
        private static final Pattern FIRST_ADMIN = Pattern.compile("one-time-password=(\\S+)");
        private final Process process;
        private final Path state;
        private final CompletableFuture<String> oneTimePassword = new CompletableFuture<>();
        private final CompletableFuture<Integer> port = new CompletableFuture<>();
        private Api admin;

        private Running(Process process, Path state) {
            this.process = process;
            this.state = state;
            Thread reader = new Thread(this::read, "server-output");
            reader.setDaemon(true);
            reader.start();
        }

        static Running start() {
            try {
                Path state = Path.of("target", "it-state").toAbsolutePath();
                delete(state);
                Files.createDirectories(state);
                String dist = System.getProperty("khosh.dist", "target/dist");
                Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1", "-jar", dist + "/server.jar", "--config", "../config", "--state",
                        state.toString(), "--free-ports", "--set", "khosh.demo=true")
                        .redirectError(new File(state.toFile(), "stderr.log"))
                        .start();
                Running running = new Running(process, state);
                running.port.get(120, TimeUnit.SECONDS);
                return running;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException("the server did not start; see target/it-state", e);
            }
        }

        /** Signed in as the first administrator. */
        public synchronized Api admin() {
            if (admin == null) {
                Api first = new Api(baseUrl()).signIn("admin", oneTimePassword.join());
                first.put("/api/sessions/current/password", Api.object()
                        .put("oldPassword", oneTimePassword.join()).put("newPassword", ADMIN_PASSWORD)).status(204);
                admin = new Api(baseUrl()).signIn("admin", ADMIN_PASSWORD);
            }
            return admin;
        }

        /** A new user with this role, signed in; the name must be new. */
        public Api signedIn(String username, String role, String extension) {
            admin().post("/api/users", Api.object().put("username", username).put("displayName", username).put("role", role)
                    .put("extension", extension).put("password", ADMIN_PASSWORD).put("mustChange", false)).status(201);
            return new Api(baseUrl()).signIn(username, ADMIN_PASSWORD);
        }

        public String baseUrl() {
            return "http://127.0.0.1:" + port.join();
        }

        public Path state() {
            return state;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }

        private void read() {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher password = FIRST_ADMIN.matcher(line);
                    if (password.find()) {
                        oneTimePassword.complete(password.group(1));
                    }
                    Matcher ready = READY.matcher(line);
                    if (ready.find()) {
                        port.complete(Integer.valueOf(ready.group(1)));
                    }
                }
            } catch (IOException e) {
                port.completeExceptionally(e);
            }
            port.completeExceptionally(new IllegalStateException("the server ended before it was ready"));
        }

        private static void delete(Path folder) throws IOException {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                }
            }
        }
    }
}
