package ir.khosh.server.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who may use which endpoint, as it was decided: the file {@code access-matrix.txt}. */
final class AccessMatrix {

    static final String FILE = "core-server/src/test/resources/access-matrix.txt";
    static final String ANYBODY = "ANYBODY";
    static final String SIGNED_IN = "SIGNED-IN";

    private AccessMatrix() {}

    /** {@code GET /api/calls/{}} → roles. Names of path parameters do not matter. */
    static Map<String, Set<String>> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AccessMatrix.class.getResourceAsStream("/access-matrix.txt"), StandardCharsets.UTF_8))) {
            Map<String, Set<String>> matrix = new TreeMap<>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .forEach(words -> matrix.put(
                            words[0] + " " + words[1],
                            new TreeSet<>(Arrays.asList(words).subList(2, words.length))));
            return matrix;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String endpoint(String method, String path) {
        String plain =
                ("/" + path).replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceAll("/$", "");
        return method + " " + (plain.startsWith("/api/") ? plain : "/api" + plain);
    }

    /** What to do about endpoints that are not in the table, or are otherwise there. */
    static String advice(Map<String, Set<String>> missing) {
        StringBuilder text = new StringBuilder("decide who may use it and write it into " + FILE + ":\n");
        missing.forEach((endpoint, roles) -> text.append(endpoint)
                .append(' ')
                .append(String.join(" ", roles))
                .append('\n'));
        return text.toString();
    }
}
