package ir.khosh.telephony.asterisk.recount;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A file and what was rotated away from it, by the exchange or by the machine: {@code queue_log.0},
 * {@code queue_log-20261123}, {@code queue_log.1.gz}. Names differ in what comes first, so that the first line decides.
 */
final class RotatedFiles {

    private record Part(Path path, long first) {}

    private final Path file;

    RotatedFiles(Path file) {
        this.file = file;
    }

    /** The oldest first, the file itself last; without those that ended before. */
    List<Path> since(long second) throws IOException {
        String name = file.getFileName().toString();
        List<Part> parts = new ArrayList<>();
        try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
            for (Path one : beside.filter(path -> isRotated(path, name)).toList()) {
                if (Files.getLastModifiedTime(one).toInstant().getEpochSecond() >= second) {
                    parts.add(new Part(one, firstSecond(one)));
                }
            }
        }
        parts.sort(Comparator.comparingLong(Part::first).thenComparing(Part::path));
        List<Path> all = new ArrayList<>(parts.stream().map(Part::path).toList());
        all.add(file);
        return all;
    }

    private static boolean isRotated(Path path, String name) {
        String other = path.getFileName().toString();
        return other.startsWith(name)
                && other.substring(name.length()).matches("[.-][0-9][0-9.-]*(\\.gz)?")
                && Files.isReadable(path);
    }

    private static long firstSecond(Path part) throws IOException {
        try (BufferedReader lines = open(part)) {
            String line = lines.readLine();
            String word = line == null ? "" : line.split("\\|", 2)[0];
            return word.matches("[0-9]{1,12}") ? Long.parseLong(word) : 0;
        }
    }

    static BufferedReader open(Path part) throws IOException {
        InputStream bytes = Files.newInputStream(part);
        try {
            InputStream plain = part.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
