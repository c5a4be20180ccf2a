package ir.khosh.wire.agents;

/**
 * GET /api/seats (admin): a phone that the exchange knows.
 *
 * @param username whose it is; null while it is free
 */
public record SeatView(String extension, String username) {}
