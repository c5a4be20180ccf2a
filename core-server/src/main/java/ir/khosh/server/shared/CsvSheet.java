package ir.khosh.server.shared;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.values.PersianText;
import ir.khosh.wire.csv.ImportReport.LineError;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that a person sent: read leniently (byte order mark or none, commas, semicolons or tabs, columns in any
 * order, Persian digits through {@link Row#digits}), with what is wrong collected by line. Not for several threads.
 */
public final class CsvSheet {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_ERRORS = 100;

    private final List<Row> rows = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();

    private CsvSheet() {}

    /** @param columns all must be in the header; none else may be */
    public static CsvSheet read(String text, String... columns) {
        CsvSheet sheet = new CsvSheet();
        String plain = text == null ? "" : text.startsWith(CsvText.MARK) ? text.substring(1) : text;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(plain))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
            sheet.take(parser, List.of(columns));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            sheet.refuse(sheet.lastLine() + 1, null, "csv-malformed", "ساختار پرونده از این سطر به بعد درست نیست.");
        }
        return sheet;
    }

    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.contains(",") ? ',' : header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
    }

    private void take(CSVParser parser, List<String> columns) {
        List<String> header = null;
        for (CSVRecord line : parser) {
            int number = (int) parser.getCurrentLineNumber()
                    - (int) line.stream()
                            .flatMapToInt(String::chars)
                            .filter(c -> c == '\n')
                            .count();
            if (header == null) {
                header = Arrays.stream(line.values())
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
                checkHeader(number, header, columns);
                if (!errors.isEmpty()) {
                    return;
                }
            } else if (rows.size() == MOST_ROWS) {
                refuse(number, null, "too-many-lines", persianDigits("بیش از " + MOST_ROWS + " سطر پذیرفته نمی‌شود."));
                return;
            } else if (line.size() != header.size()) {
                refuse(
                        number,
                        null,
                        "cells-mismatch",
                        persianDigits("این سطر باید " + header.size() + " خانه داشته باشد، نه " + line.size() + "."));
            } else {
                rows.add(row(number, header, line));
            }
        }
        if (header == null) {
            refuse(1, null, "csv-empty", "پرونده خالی است.");
        }
    }

    private void checkHeader(int number, List<String> header, List<String> columns) {
        columns.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> refuse(number, column, "column-missing", "این ستون در سطر عنوان نیست."));
        header.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> refuse(number, column, "column-unknown", "این ستون شناخته نیست."));
    }

    private static Row row(int number, List<String> header, CSVRecord line) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), plain(line.get(i).strip()));
        }
        return new Row(number, cells);
    }

    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && CsvText.FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private int lastLine() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line();
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** @param column null when about the whole line */
    public void refuse(int line, String column, String code, String persianMessage) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new LineError(line, column, code, persianMessage));
        }
    }

    /** What a field check found in this line, under the names of its columns. */
    public void refuse(int line, List<Refusal> refusals) {
        refusals.forEach(one -> refuse(line, one.field(), one.code(), one.persianMessage()));
    }

    /** @param columnOf names of columns by the names of fields, where they differ */
    public void refuse(int line, List<Refusal> refusals, Map<String, String> columnOf) {
        refusals.forEach(
                one -> refuse(line, columnOf.getOrDefault(one.field(), one.field()), one.code(), one.persianMessage()));
    }

    /** By line, at most 100. */
    public List<LineError> errors() {
        return errors.stream()
                .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                .toList();
    }

    /** @param line as a text editor counts */
    public record Row(int line, Map<String, String> cells) {

        /** Stripped; empty when nothing is there. */
        public String cell(String column) {
            return cells.get(column);
        }

        /** The cell with ASCII digits. */
        public String digits(String column) {
            return PersianText.asciiDigits(cell(column));
        }
    }
}
