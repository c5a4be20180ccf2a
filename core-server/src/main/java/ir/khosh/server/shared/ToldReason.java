package ir.khosh.server.shared;

/** Why something was decided, as the person reads it whom it is about: on their page and in their notice. */
public final class ToldReason {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 250;

    private ToldReason() {}

    /**
     * One line, which must be there; wrong ones are refused at the field {@code toldReason}.
     *
     * @return stripped; null when wrong
     */
    public static String of(FieldCheck check, String text) {
        return check.neededLine("toldReason", text, SHORTEST, LONGEST);
    }
}
