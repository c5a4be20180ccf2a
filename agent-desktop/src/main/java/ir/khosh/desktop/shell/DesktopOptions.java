package ir.khosh.desktop.shell;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a window is opened.
 *
 * @param server base address of the server
 * @param state directory for drafts and logs
 * @param width in pixels, as {@code height}; {@code x} and {@code y} are the place on the screen
 * @param credentials signs in by itself when present (demonstrations and tests)
 * @param room entered first, such as {@code wallboard}; without one the home of the role
 * @param answersAfter so long after the first ring the desktop, when it is the phone, picks up by itself (demonstrations)
 */
public record DesktopOptions(
        URI server,
        Path state,
        int width,
        int height,
        int x,
        int y,
        Optional<Credentials> credentials,
        Optional<String> room,
        Optional<Duration> answersAfter) {

    /** At home first. */
    public DesktopOptions(
            URI server, Path state, int width, int height, int x, int y, Optional<Credentials> credentials) {
        this(server, state, width, height, x, y, credentials, Optional.empty(), Optional.empty());
    }

    /** Never printed. */
    public record Credentials(String username, String password) {
        @Override
        public String toString() {
            return "Credentials[" + username + "]";
        }
    }

    /**
     * Reads {@code --server URL [--state DIR] [--size 1366x768] [--position 0,0] [--room wallboard]}.
     *
     * @throws IllegalArgumentException with one clear line
     */
    public static DesktopOptions parse(List<String> arguments, Map<String, String> environment) {
        URI server = URI.create("http://127.0.0.1:8080");
        Path state = Path.of(environment.getOrDefault("HOME", "."), ".local", "state", "khosh");
        int[] size = {1366, 768};
        int[] position = {0, 0};
        Optional<String> room = Optional.empty();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("a value is missing after " + name);
            }
            String value = arguments.get(i + 1);
            switch (name) {
                case "--server" -> server = address(value);
                case "--state" -> state = Path.of(value);
                case "--size" -> size = pair(name, value, "x");
                case "--position" -> position = pair(name, value, ",");
                case "--room" -> room = Optional.of(value);
                default -> throw new IllegalArgumentException("unknown option " + name);
            }
        }
        return new DesktopOptions(
                server,
                state,
                size[0],
                size[1],
                position[0],
                position[1],
                credentials(environment),
                room,
                Optional.ofNullable(environment.get("KHOSH_DESKTOP_ANSWERS_AFTER"))
                        .map(Duration::parse));
    }

    private static URI address(String value) {
        if (!value.matches("https?://[^/]+/?")) {
            throw new IllegalArgumentException("--server needs an address such as http://127.0.0.1:8080");
        }
        return URI.create(value.replaceFirst("/$", ""));
    }

    private static int[] pair(String name, String value, String separator) {
        String[] parts = value.split(separator);
        if (parts.length != 2 || !parts[0].matches("\\d{1,5}") || !parts[1].matches("\\d{1,5}")) {
            throw new IllegalArgumentException(name + " needs two numbers with " + separator + " between them");
        }
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }

    private static Optional<Credentials> credentials(Map<String, String> environment) {
        String username = environment.get("KHOSH_DESKTOP_USERNAME");
        String password = environment.get("KHOSH_DESKTOP_PASSWORD");
        return username == null || password == null
                ? Optional.empty()
                : Optional.of(new Credentials(username, password));
    }
}
