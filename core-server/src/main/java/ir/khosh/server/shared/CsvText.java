package ir.khosh.server.shared;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table for people and their spreadsheets: UTF-8 with a byte order mark, commas, one header line. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it, which {@link CsvSheet} takes away again.
 */
public final class CsvText {

    static final String MARK = "\ufeff";
    static final String FORMULA_STARTS = "=+-@\t\r";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get();

    private final StringWriter text = new StringWriter();
    private final CSVPrinter printer;

    public CsvText(String... header) {
        try {
            text.write(MARK);
            printer = new CSVPrinter(text, FORMAT);
            printer.printRecord((Object[]) header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param cells null is an empty cell */
    public CsvText line(Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(CsvText::harmless));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String harmless(Object cell) {
        String written = cell == null ? "" : cell.toString();
        return !written.isEmpty() && FORMULA_STARTS.indexOf(written.charAt(0)) >= 0 ? "'" + written : written;
    }

    /** Several values in one cell, such as {@code plumbing|boiler-repair}. */
    public static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("|"));
    }

    /** The values of such a cell, without empty ones. */
    public static List<String> split(String cell) {
        return Stream.of(cell.split("[|؛;]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
