package ir.khosh.server.contractors.standing;

import ir.khosh.server.contractors.Standing;
import java.time.LocalDate;

/**
 * When what is held back may go: an active contractor gets each part when the warranty of its work ends; who is
 * suspended gets nothing meanwhile; after the end of the work everything stays until the last warranty of all their
 * work has ended.
 */
record RetentionRule(Standing standing, LocalDate lastWarrantyEnd) {

    /** @param warrantyEnd first day on which this part's own work has no warranty */
    boolean mayGo(LocalDate warrantyEnd, LocalDate today) {
        return switch (standing) {
            case ACTIVE -> !warrantyEnd.isAfter(today);
            case SUSPENDED -> false;
            case ENDED -> !lastWarrantyEnd.isAfter(today);
        };
    }
}
