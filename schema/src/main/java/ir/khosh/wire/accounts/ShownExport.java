package ir.khosh.wire.accounts;

/**
 * POST /api/exports: a desktop is about to write a list into a file as it is shown; it does so only after a 204.
 *
 * @param list {@code claims}, {@code contractors}, {@code penalties}, {@code complaints} or {@code outbox}
 * @param rows how many, without the titles
 */
public record ShownExport(String list, int rows) {}
