package ir.khosh.server.contractors.standards;

import java.time.LocalDate;

/**
 * What the last evidence of an item is worth.
 *
 * @param kind null when nothing was ever shown
 * @param expiresOn last day; null without an end
 * @param demandedFrom until the day before, what is missing is not held against the contractor
 */
record EvidenceState(String kind, LocalDate expiresOn, LocalDate demandedFrom) {

    /** @return VALID, EXPIRED, MISSING or GRACE */
    String on(LocalDate today) {
        if (kind == null || kind.equals("REVOKED")) {
            return today.isBefore(demandedFrom) ? "GRACE" : "MISSING";
        }
        return expiresOn != null && today.isAfter(expiresOn) ? "EXPIRED" : "VALID";
    }
}
