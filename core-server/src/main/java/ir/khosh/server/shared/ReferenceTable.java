package ir.khosh.server.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file of the class path's folder {@code reference}: UTF-8, one header line, cells separated by commas, without
 * quotes. What is not so is an IllegalStateException that names file and line.
 */
public final class ReferenceTable {

    private ReferenceTable() {}

    /** @param columns the header that the file must have */
    public static List<Row> load(String file, String... columns) {
        InputStream stream = ReferenceTable.class.getClassLoader().getResourceAsStream("reference/" + file);
        if (stream == null) {
            throw new IllegalStateException("reference file is missing: " + file);
        }
        List<String> header = List.of(columns);
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                Row row = new Row(file, number, header, List.of(line.split(",", -1)));
                if (row.cells().size() != header.size()) {
                    throw row.unsound("expected " + header.size() + " cells");
                }
                if (number == 1 && !row.cells().equals(header)) {
                    throw row.unsound("expected the header " + String.join(",", header));
                }
                if (number > 1) {
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    public record Row(String file, int line, List<String> header, List<String> cells) {

        public String cell(String column) {
            return cells.get(header.indexOf(column));
        }

        public String cell(int column) {
            return cells.get(column);
        }

        public IllegalStateException unsound(String why) {
            return new IllegalStateException("reference/" + file + " line " + line + ": " + why);
        }
    }
}
