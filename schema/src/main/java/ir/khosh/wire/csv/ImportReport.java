package ir.khosh.wire.csv;

import java.util.List;

/**
 * POST of {@code text/csv} to a feature's {@code /import}: what the file does, or would do.
 *
 * @param applied false for a dry run ({@code apply=false}, the default) and whenever there are errors
 * @param errors in the order of the lines; while there is one nothing is written
 */
public record ImportReport(boolean applied, int added, int changed, int unchanged, List<LineError> errors) {

    public ImportReport {
        errors = List.copyOf(errors);
    }

    /**
     * @param line as a text editor counts, the header being 1
     * @param column null when about the whole line
     * @param code stable kebab-case
     * @param message Persian
     */
    public record LineError(int line, String column, String code, String message) {}
}
