package ir.khosh.server.requests.dispatch;

/**
 * Why somebody stands where they stand.
 *
 * @param code stable kebab-case
 * @param text Persian sentence
 * @param good true raises, false lowers or excludes
 */
public record Reason(String code, String text, boolean good) {}
