package ir.khosh.wire.calls;

/**
 * POST /api/calls/{id}/transfer and /consult; for /consult/complete only the draft counts.
 *
 * @param to the colleague's extension
 * @param note what the colleague should know, at most 500 characters; null for none
 * @param draft the desktop's half-typed form as JSON text, opaque to the server, at most 32 KB; null for none
 */
public record TransferOrder(String to, String note, String draft) {}
