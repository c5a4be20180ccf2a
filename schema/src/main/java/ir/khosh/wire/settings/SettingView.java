package ir.khosh.wire.settings;

/**
 * GET /api/admin/settings: one key of the running server.
 *
 * @param title Persian; null when nothing is written about the key
 * @param unit Persian; null when none
 * @param value in force; «•••» for a secret that is set, null when not set
 * @param byDefault null when there is none
 * @param bounds what an administrator may set here, in Persian; null for what only the file says
 * @param kept what an administrator set, which holds from the next start on; null when nothing
 */
public record SettingView(
        String key,
        String title,
        String unit,
        String value,
        String byDefault,
        Source source,
        String bounds,
        String kept) {

    /** PUT /api/admin/settings/{key}. */
    public record Kept(String value) {}

    public enum Source {
        /** Nobody wrote it: what the program takes by itself. */
        DEFAULT,
        /** {@code config/server.properties}. */
        FILE,
        /** Set by an administrator. */
        KEPT,
        /** {@code --set} at the start. */
        COMMAND_LINE,
        /** Made by the start itself, such as a generated secret or a path of the state directory. */
        START
    }
}
