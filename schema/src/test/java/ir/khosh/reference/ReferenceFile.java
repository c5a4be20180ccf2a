package ir.khosh.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a reference file from the class path; its cells have no quotes and no commas. */
final class ReferenceFile {

    private ReferenceFile() {}

    static String text(String name) {
        try (InputStream file = ReferenceFile.class.getResourceAsStream("/reference/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows beneath the header, which must be the one given; empty cells are kept. */
    static List<List<String>> rows(String name, String header) {
        List<String> lines = text(name).lines().toList();
        if (!lines.get(0).equals(header)) {
            throw new IllegalStateException(name + " begins with " + lines.get(0));
        }
        int width = header.split(",").length;
        return lines.stream().skip(1).map(line -> cells(line, width)).toList();
    }

    private static List<String> cells(String line, int width) {
        List<String> cells = List.of(line.split(",", -1));
        if (cells.size() != width) {
            throw new IllegalStateException("a row of another width: " + line);
        }
        return cells;
    }
}
