package ir.khosh.desktop.administration;

/**
 * Something an installation needs before, or is better with when, the first citizen calls.
 *
 * @param detail what is there, or why it is needed
 */
record Step(Section section, String title, String detail, State state) {

    enum State {
        DONE,
        /** Without it no request can be dispatched. */
        NEEDED,
        ADVISED
    }
}
