package ir.khosh.wire.contractors;

import java.time.Instant;
import java.time.LocalDate;

/**
 * GET /api/contractors/{id}/standards: an item of the list with the last evidence that this contractor gave.
 *
 * @param state VALID, EXPIRED, MISSING, or GRACE: missing and not demanded yet
 * @param kind DOCUMENT, INSPECTION, SIGNATURE or REVOKED; null when nothing was shown
 * @param expiresOn last day; null without an end
 * @param demandedFrom a missing item blocks dispatch from this day on
 * @param photoUrl path below the server's root, with {@code /small} behind it a thumbnail; null without a picture
 */
public record EvidenceView(
        String code,
        String name,
        boolean mandatory,
        String state,
        String kind,
        String reference,
        String inspectedBy,
        Instant inspectedAt,
        LocalDate expiresOn,
        LocalDate demandedFrom,
        String photoUrl) {}
