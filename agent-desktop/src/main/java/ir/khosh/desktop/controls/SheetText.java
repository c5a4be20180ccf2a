package ir.khosh.desktop.controls;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of texts as people's spreadsheets read them: UTF-8 with a byte order mark, commas. A cell that a spreadsheet would
 * take for a formula gets an apostrophe before it; marks that only the screen needs are left out.
 */
public final class SheetText {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder("\ufeff");
    private int lines;

    public SheetText row(List<String> cells) {
        text.append(cells.stream().map(SheetText::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        lines++;
        return this;
    }

    /** Without the titles, which come first. */
    public int rows() {
        return Math.max(0, lines - 1);
    }

    private static String cell(String shown) {
        String plain = shown == null ? "" : shown.replaceAll("[\\u2066-\\u2069\\u200e\\u200f\\u200b]", "");
        String harmless = !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        return harmless.matches("(?s).*[\",\r\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
