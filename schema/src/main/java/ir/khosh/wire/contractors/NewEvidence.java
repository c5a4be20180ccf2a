package ir.khosh.wire.contractors;

import java.time.LocalDate;

/**
 * POST /api/contractors/{id}/standards/{code} (supervisor, admin).
 *
 * @param kind DOCUMENT, INSPECTION, SIGNATURE, or REVOKED: what was shown no longer counts
 * @param reference of the paper or picture; may be null
 * @param expiresOn last day; needed where the item expires
 * @param photoId a picture that the same person sent by POST /api/photos; may be null
 */
public record NewEvidence(String kind, String reference, LocalDate expiresOn, Long photoId) {}
