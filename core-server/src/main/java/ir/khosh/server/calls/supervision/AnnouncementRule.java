package ir.khosh.server.calls.supervision;

import ir.khosh.wire.supervision.SupervisionMode;

/**
 * Whether an operator is told that a supervisor takes part.
 *
 * @param listening also of mere listening; whoever can be heard is announced in any case
 */
record AnnouncementRule(boolean listening) {

    boolean tells(SupervisionMode mode) {
        return listening || mode != SupervisionMode.LISTEN;
    }
}
